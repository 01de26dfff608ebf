package coop.encommun.supplier.bid;

import coop.encommun.kit.problem.Violations;
import coop.encommun.supplier.negotiation.FrozenLine;
import coop.encommun.supplier.negotiation.FrozenRegion;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/** One bid nobody could mean must not push the award of all the others out of the engine's exact range. */
record WorthCheck(Map<UUID, FrozenLine> wanted, Violations found) {
    private static final BigDecimal MOST_WORTH = BigDecimal.valueOf(1_000_000_000);

    void check(BidTerms terms) {
        BigDecimal worth = terms.deliveryCharges().stream()
                .map(BidTerms.DeliveryCharge::amount)
                .reduce(terms.minimumOrder().add(terms.fixed()), BigDecimal::add);
        for (BidTerms.Line line : terms.lines()) {
            worth = worth.add(line.tiers().getFirst().unitPrice().multiply(mostOrdered(line)));
        }
        if (worth.compareTo(MOST_WORTH) > 0) {
            BidFault.AMOUNTS_TOO_LARGE.at("lines", found, MOST_WORTH);
        }
        for (int i = 0; i < terms.rebates().size(); i++) {
            if (terms.rebates().get(i).from().compareTo(MOST_WORTH) > 0) {
                BidFault.THRESHOLD_TOO_LARGE.at("rebates[" + i + "].from", found, MOST_WORTH);
            }
        }
    }

    /** The demand, conditional steps included, and a pack on top, up to the cap. */
    private BigDecimal mostOrdered(BidTerms.Line line) {
        FrozenLine frozen = wanted.get(line.productId());
        BigDecimal multiple = frozen.orderMultiple();
        BigDecimal pack = line.pack() == null ? multiple : line.pack().multiply(multiple);
        BigDecimal conditional = frozen.regions().stream()
                .flatMap(region -> region.steps().stream())
                .filter(step -> step.maxUnitPrice() != null)
                .map(FrozenRegion.Step::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return frozen.firmQuantity().add(conditional).add(pack).min(line.cap());
    }
}
