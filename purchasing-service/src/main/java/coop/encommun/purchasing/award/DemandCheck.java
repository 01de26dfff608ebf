package coop.encommun.purchasing.award;

import coop.encommun.purchasing.allocation.SiteDemand;
import coop.encommun.purchasing.award.Awarded.RegionQuantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Holds all that was awarded of one product against who wants it where. Firm demand alone may be split over suppliers and may
 * fall short. Conditional demand has one supplier, comes after all firm demand, and only from steps that its price reaches.
 */
final class DemandCheck {

    private final UUID productId;
    private final List<SiteDemand> demand;
    private final Faults faults;

    DemandCheck(UUID productId, List<SiteDemand> demand, Faults faults) {
        this.productId = productId;
        this.demand = demand;
        this.faults = faults;
    }

    void run(List<AwardedProduct> lines) {
        boolean conditional = lines.stream().anyMatch(AwardedProduct::conditional);
        if (!conditional) {
            checkFirm(lines);
        } else if (lines.size() == 1) {
            checkConditional(lines.getFirst());
        } else {
            faults.expect(false, "%s: conditional demand over %d suppliers", productId, lines.size());
        }
    }

    private void checkFirm(List<AwardedProduct> lines) {
        TreeMap<String, BigDecimal> firm = firm();
        given(lines)
                .forEach((region, quantity) -> faults.expect(
                        quantity.compareTo(firm.getOrDefault(region, BigDecimal.ZERO)) <= 0,
                        "%s: %s for %s of a firm demand of %s",
                        productId,
                        quantity,
                        region,
                        firm.getOrDefault(region, BigDecimal.ZERO)));
    }

    private void checkConditional(AwardedProduct line) {
        BigDecimal limit = line.stepLimit();
        TreeMap<String, BigDecimal> given = given(List.of(line));
        firm().forEach((region, firm) -> faults.expect(
                given.getOrDefault(region, BigDecimal.ZERO).compareTo(firm) >= 0,
                "%s: %s for %s, conditional demand included, of a firm demand of %s",
                productId,
                given.getOrDefault(region, BigDecimal.ZERO),
                region,
                firm));
        TreeMap<String, BigDecimal> wanted = new TreeMap<>();
        demand.forEach(site -> wanted.merge(site.region(), site.wantedAt(limit), BigDecimal::add));
        given.forEach((region, quantity) -> faults.expect(
                quantity.compareTo(wanted.getOrDefault(region, BigDecimal.ZERO)) <= 0,
                "%s: %s for %s of a demand of %s at %s",
                productId,
                quantity,
                region,
                wanted.getOrDefault(region, BigDecimal.ZERO),
                line.unitPrice()));
    }

    private TreeMap<String, BigDecimal> firm() {
        TreeMap<String, BigDecimal> firm = new TreeMap<>();
        demand.forEach(site -> firm.merge(site.region(), site.firm(), BigDecimal::add));
        return firm;
    }

    private static TreeMap<String, BigDecimal> given(List<AwardedProduct> lines) {
        TreeMap<String, BigDecimal> given = new TreeMap<>();
        for (AwardedProduct line : lines) {
            for (RegionQuantity region : line.regions()) {
                given.merge(region.region(), region.quantity(), BigDecimal::add);
            }
        }
        return given;
    }
}
