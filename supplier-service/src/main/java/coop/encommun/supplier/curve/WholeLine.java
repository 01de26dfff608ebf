package coop.encommun.supplier.curve;

import coop.encommun.kit.value.Money;
import coop.encommun.supplier.bid.BidTerms;
import coop.encommun.supplier.clearing.DemandCurve;
import coop.encommun.supplier.clearing.PriceTiers;
import coop.encommun.supplier.clearing.Supply;
import coop.encommun.supplier.negotiation.FrozenLine;
import coop.encommun.supplier.negotiation.FrozenRegion;
import coop.encommun.supplier.solver.AwardProblem.Tier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** A frozen line in the whole numbers that clearing works with: prices in 1/10000, quantities in the unit's decimals. */
final class WholeLine {
    static final int PRICE_DECIMALS = 4;

    private final FrozenLine line;
    private final List<Step> steps = new ArrayList<>();
    private final DemandCurve curve;

    private record Step(int region, long limit, long quantity) {}

    WholeLine(FrozenLine line) {
        this.line = line;
        for (int region = 0; region < line.regions().size(); region++) {
            addSteps(region, line.regions().get(region));
        }
        this.curve = DemandCurve.of(
                steps.stream().mapToInt(Step::region).toArray(),
                steps.stream().mapToLong(Step::limit).toArray(),
                steps.stream().mapToLong(Step::quantity).toArray());
    }

    private void addSteps(int number, FrozenRegion region) {
        steps.add(new Step(number, DemandCurve.FIRM, quantity(region.firmQuantity())));
        region.steps().stream()
                .filter(step -> step.maxUnitPrice() != null)
                .forEach(step ->
                        steps.add(new Step(number, price(step.maxUnitPrice().amount()), quantity(step.quantity()))));
    }

    FrozenLine line() {
        return line;
    }

    DemandCurve curve() {
        return curve;
    }

    /** The limits of the conditional steps, falling. */
    List<Long> limits() {
        return steps.stream()
                .map(Step::limit)
                .filter(limit -> limit != DemandCurve.FIRM)
                .distinct()
                .sorted((a, b) -> Long.compare(b, a))
                .toList();
    }

    DemandCurve servedBy(BidTerms terms) {
        IntPredicate serves = region -> terms.serves(line.regions().get(region).region());
        return curve.within(serves);
    }

    /** Whole packs of both the product and the bid, as an award orders them. */
    Supply supply(BidTerms terms, BidTerms.Line offered) {
        BigDecimal most =
                terms.capacity() == null ? offered.cap() : offered.cap().min(terms.capacity());
        long own = quantity(line.orderMultiple());
        long pack = offered.pack() == null ? own : quantity(offered.pack());
        return new Supply(
                quantity(most), quantity(offered.minimumQuantity()), Math.multiplyExact(own / gcd(own, pack), pack));
    }

    PriceTiers tiers(BidTerms.Line offered) {
        return PriceTiers.of(offered.tiers().stream()
                .map(tier -> new Tier(quantity(tier.from()), price(tier.unitPrice())))
                .toList());
    }

    long quantity(BigDecimal quantity) {
        return quantity.movePointRight(line.quantityDecimals()).longValueExact();
    }

    BigDecimal quantity(long quantity) {
        BigDecimal shortest =
                BigDecimal.valueOf(quantity, line.quantityDecimals()).stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0, RoundingMode.UNNECESSARY) : shortest;
    }

    /** Rounded up: a limit below the exact price stays below. */
    static long price(BigDecimal unitPrice) {
        return unitPrice
                .movePointRight(PRICE_DECIMALS)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    static Money money(long price, String currency) {
        return new Money(BigDecimal.valueOf(price, PRICE_DECIMALS), currency);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
