package coop.encommun.supplier.award;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * One supplier's bid for one product: orders are multiples of {@code grid} from {@code least} to {@code most}; from
 * {@code from[k]} on, every unit costs {@code price[k]}.
 */
record WholeOffer(int supplier, long grid, long least, long most, long[] from, long[] price) {

    /** Empty when cap, minimum and pack leave no quantity that could be ordered. */
    static Optional<WholeOffer> of(int supplier, AwardProblem.Line line, AwardProblem.OfferLine bid, int moneyScale) {
        int decimals = line.quantityDecimals();
        BigDecimal gridDecimal = grid(line.orderMultiple(), bid.pack());
        BigDecimal most = bid.cap().divideToIntegralValue(gridDecimal).multiply(gridDecimal);
        BigDecimal least = bid.minimumQuantity()
                .divide(gridDecimal, 0, RoundingMode.CEILING)
                .max(BigDecimal.ONE)
                .multiply(gridDecimal);
        if (least.compareTo(most) > 0) {
            return Optional.empty();
        }
        int tiers = bid.tiers().size();
        long[] from = new long[tiers];
        long[] price = new long[tiers];
        for (int k = 0; k < tiers; k++) {
            AwardProblem.Tier tier = bid.tiers().get(k);
            from[k] = WholeProblem.whole(tier.from().setScale(decimals, RoundingMode.CEILING), decimals);
            price[k] = WholeProblem.whole(tier.unitPrice(), moneyScale - decimals);
        }
        return Optional.of(new WholeOffer(
                supplier,
                WholeProblem.whole(gridDecimal, decimals),
                WholeProblem.whole(least, decimals),
                WholeProblem.whole(most, decimals),
                from,
                price));
    }

    /** The least common multiple of order multiple and pack. */
    static BigDecimal grid(BigDecimal orderMultiple, BigDecimal pack) {
        int scale = Math.max(orderMultiple.scale(), pack.scale());
        BigInteger a = orderMultiple.setScale(scale).unscaledValue();
        BigInteger b = pack.setScale(scale).unscaledValue();
        return new BigDecimal(a.divide(a.gcd(b)).multiply(b), scale).stripTrailingZeros();
    }

    long roundUp(long quantity) {
        return Math.multiplyExact(Math.ceilDiv(quantity, grid), grid);
    }

    long roundDown(long quantity) {
        return quantity / grid * grid;
    }

    long price(long ordered) {
        int k = from.length - 1;
        while (k > 0 && from[k] > ordered) {
            k--;
        }
        return price[k];
    }

    long cost(long ordered) {
        return ordered == 0 ? 0 : Math.multiplyExact(price(ordered), ordered);
    }

    /** The highest cost of any order for at most this quantity: at the end of some tier. */
    long mostCost(long quantity) {
        long top = Math.min(most, roundUp(quantity));
        long highest = 0;
        for (int k = 0; k < from.length; k++) {
            long end = k + 1 < from.length ? Math.min(top, from[k + 1]) : top;
            highest = Math.max(highest, Math.multiplyExact(price[k], end));
        }
        return highest;
    }

    /** The lowest unit price of any order up to this quantity. */
    long lowestPrice(long upTo) {
        long lowest = price[0];
        for (int k = 1; k < price.length && from[k] <= upTo; k++) {
            lowest = Math.min(lowest, price[k]);
        }
        return lowest;
    }
}
