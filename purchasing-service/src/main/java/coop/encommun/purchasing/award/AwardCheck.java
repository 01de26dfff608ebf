package coop.encommun.purchasing.award;

import coop.encommun.purchasing.award.Awarded.AwardedSupplier;
import coop.encommun.purchasing.award.Awarded.Charge;
import coop.encommun.purchasing.consolidation.FrozenTerms.FrozenProduct;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Holds an award against the frozen demand, so that a wrong one is stopped here and not at the co-ops' doors. */
final class AwardCheck {

    private final FrozenFacts facts;
    private final Faults faults;
    private final Map<UUID, List<AwardedProduct>> linesOf = new LinkedHashMap<>();

    private AwardCheck(FrozenFacts facts, String currency) {
        this.facts = facts;
        this.faults = new Faults(currency);
    }

    /** All that contradicts the frozen demand, in words for the coordinator; empty when nothing does. */
    static List<String> faults(Awarded award, FrozenFacts facts, String currency) {
        return new AwardCheck(facts, currency).check(award);
    }

    private List<String> check(Awarded award) {
        faults.expect(!award.suppliers().isEmpty(), "nothing is awarded");
        faults.expectCurrency(award.currency(), "the award");
        Set<UUID> seen = new HashSet<>();
        for (AwardedSupplier supplier : award.suppliers()) {
            faults.expect(seen.add(supplier.supplierId()), "supplier %s appears twice", supplier.supplierId());
            faults.expect(!supplier.lines().isEmpty(), "supplier %s is awarded no line", supplier.supplierId());
            checkLines(supplier);
            checkCharges(supplier);
        }
        linesOf.forEach((product, lines) -> new DemandCheck(product, facts.demandFor(product), faults).run(lines));
        return faults.words();
    }

    private void checkLines(AwardedSupplier supplier) {
        Set<UUID> products = new HashSet<>();
        for (AwardedProduct line : supplier.lines()) {
            faults.expect(products.add(line.productId()), "product %s appears twice", line.productId());
            FrozenProduct product = facts.product(line.productId());
            if (product == null) {
                faults.expect(false, "product %s is not of this pooled order", line.productId());
            } else {
                new LineCheck(line, product, faults).run();
                linesOf.computeIfAbsent(line.productId(), id -> new ArrayList<>())
                        .add(line);
            }
        }
    }

    private void checkCharges(AwardedSupplier supplier) {
        Set<String> charged = new HashSet<>();
        for (Charge charge : supplier.deliveryCharges()) {
            faults.expectCurrency(charge.amount().currency(), "the charge for " + charge.region());
            faults.expect(charged.add(charge.region()), "region %s is charged twice", charge.region());
            faults.expectAmount(charge.amount(), "a charge of %s for %s", charge.amount(), charge.region());
            boolean served = supplier.lines().stream()
                    .flatMap(line -> line.regions().stream())
                    .anyMatch(region -> region.region().equals(charge.region()));
            faults.expect(
                    served || charge.amount().isZero(), "a charge for %s, which receives nothing", charge.region());
        }
        if (supplier.fixedCharge() != null) {
            faults.expectCurrency(supplier.fixedCharge().currency(), "the fixed charge");
            faults.expectAmount(supplier.fixedCharge(), "a fixed charge of %s", supplier.fixedCharge());
        }
    }
}
