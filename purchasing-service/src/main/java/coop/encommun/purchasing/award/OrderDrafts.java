package coop.encommun.purchasing.award;

import coop.encommun.purchasing.allocation.AllocatedLine;
import coop.encommun.purchasing.allocation.Allocator;
import coop.encommun.purchasing.allocation.AwardedLine;
import coop.encommun.purchasing.award.Awarded.AwardedSupplier;
import coop.encommun.purchasing.award.Awarded.Charge;
import coop.encommun.purchasing.award.Awarded.RegionQuantity;
import coop.encommun.purchasing.consolidation.FrozenTerms.FrozenProduct;
import coop.encommun.purchasing.purchaseorder.DraftLine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/** Turns a checked award and the frozen demand into the lines of each supplier's order, every unit allocated or surplus. */
final class OrderDrafts {

    private final Map<UUID, List<DraftLine>> linesOf = new HashMap<>();

    OrderDrafts(Awarded award, FrozenFacts facts, Allocator allocator) {
        for (FrozenProduct product : facts.products()) {
            Map<UUID, AwardedProduct> terms = awardedOf(award, product.productId());
            List<AwardedLine> awarded = terms.entrySet().stream()
                    .map(entry -> line(entry.getKey(), entry.getValue()))
                    .toList();
            for (AllocatedLine allocated :
                    allocator.allocate(facts.demandFor(product.productId()), awarded, product.quantityDecimals())) {
                AwardedProduct won = terms.get(allocated.awarded().supplierId());
                linesOf.computeIfAbsent(allocated.awarded().supplierId(), id -> new ArrayList<>())
                        .add(new DraftLine(
                                product, won.unitPrice().amount(), won.cost().amount(), won.leadTimeDays(), allocated));
            }
        }
    }

    /** The lines of one supplier's order, in the order of the pooled order's lines. */
    List<DraftLine> linesOf(UUID supplierId) {
        return List.copyOf(linesOf.get(supplierId));
    }

    /** What delivery costs per region, scale 2; regions delivered free are left out. */
    static SortedMap<String, BigDecimal> charges(AwardedSupplier supplier) {
        SortedMap<String, BigDecimal> charges = new TreeMap<>();
        for (Charge charge : supplier.deliveryCharges()) {
            if (charge.amount().isPositive()) {
                charges.put(charge.region(), charge.amount().amount().setScale(2, RoundingMode.UNNECESSARY));
            }
        }
        return charges;
    }

    /** What is due once for the order, scale 2. */
    static BigDecimal fixedCharge(AwardedSupplier supplier) {
        return supplier.fixedCharge() == null
                ? new BigDecimal("0.00")
                : supplier.fixedCharge().amount().setScale(2, RoundingMode.UNNECESSARY);
    }

    private static Map<UUID, AwardedProduct> awardedOf(Awarded award, UUID productId) {
        Map<UUID, AwardedProduct> terms = new TreeMap<>();
        for (AwardedSupplier supplier : award.suppliers()) {
            supplier.lines().stream()
                    .filter(line -> line.productId().equals(productId))
                    .forEach(line -> terms.put(supplier.supplierId(), line));
        }
        return terms;
    }

    private static AwardedLine line(UUID supplierId, AwardedProduct won) {
        return new AwardedLine(
                supplierId,
                won.quantity(),
                won.regions().stream()
                        .collect(Collectors.toMap(
                                RegionQuantity::region, RegionQuantity::quantity, BigDecimal::add, TreeMap::new)),
                won.stepLimit());
    }
}
