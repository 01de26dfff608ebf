package coop.encommun.supplier.bid;

import coop.encommun.kit.problem.Violations;
import coop.encommun.kit.value.Money;
import coop.encommun.supplier.negotiation.FrozenLine;
import coop.encommun.supplier.negotiation.FrozenRegion;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/**
 * One bid nobody could mean must not push the award of all the others out of the engine's exact range. Costs are counted
 * in whole numbers of 64 bits, about 18 digits: the finer quantities may be, the less money that leaves room for.
 */
record WorthCheck(Map<UUID, FrozenLine> wanted, Violations found) {
    private static final BigDecimal MOST_WORTH = BigDecimal.valueOf(1_000_000_000);
    private static final int DIGITS = 18;
    private static final int REBATE_DECIMALS = 4; // of a basis point

    void check(BidTerms terms) {
        BigDecimal worth = terms.deliveryCharges().stream()
                .map(BidTerms.DeliveryCharge::amount)
                .reduce(terms.minimumOrder().add(terms.fixed()), BigDecimal::add);
        for (BidTerms.Line line : terms.lines()) {
            BigDecimal goods = line.tiers().getFirst().unitPrice().multiply(mostOrdered(line));
            worth = worth.add(goods.max(packAtReference(line)));
        }
        BigDecimal most = mostWorth();
        if (worth.compareTo(most) > 0) {
            BidFault.AMOUNTS_TOO_LARGE.at("lines", found, most);
        }
        for (int i = 0; i < terms.rebates().size(); i++) {
            if (terms.rebates().get(i).from().compareTo(MOST_WORTH) > 0) {
                BidFault.THRESHOLD_TOO_LARGE.at("rebates[" + i + "].from", found, MOST_WORTH);
            }
        }
    }

    private BigDecimal mostWorth() {
        int finest = wanted.values().stream()
                .mapToInt(FrozenLine::quantityDecimals)
                .max()
                .orElse(0);
        return BigDecimal.TEN
                .pow(DIGITS - REBATE_DECIMALS - BidCheck.PRICE_DECIMALS - finest)
                .min(MOST_WORTH);
    }

    /** The demand, conditional steps included, and a pack on top, up to the cap. */
    private BigDecimal mostOrdered(BidTerms.Line line) {
        FrozenLine frozen = wanted.get(line.productId());
        BigDecimal conditional = frozen.regions().stream()
                .flatMap(region -> region.steps().stream())
                .filter(step -> step.maxUnitPrice() != null)
                .map(FrozenRegion.Step::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return frozen.firmQuantity().add(conditional).add(pack(line)).min(line.cap());
    }

    /** What shares over several lines count a pack for, however cheap it is: a giant one of a dear product must fit too. */
    private BigDecimal packAtReference(BidTerms.Line line) {
        Money reference = wanted.get(line.productId()).referencePrice();
        return reference == null ? BigDecimal.ZERO : reference.amount().multiply(pack(line));
    }

    private BigDecimal pack(BidTerms.Line line) {
        BigDecimal multiple = wanted.get(line.productId()).orderMultiple();
        return line.pack() == null ? multiple : LineCheck.commonMultiple(multiple, line.pack());
    }
}
