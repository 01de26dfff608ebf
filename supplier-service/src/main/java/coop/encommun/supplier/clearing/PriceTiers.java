package coop.encommun.supplier.clearing;

import coop.encommun.supplier.solver.AwardProblem.Tier;
import java.math.BigInteger;
import java.util.List;

/** Prices that fall with the volume: from {@code from(r)} units on, a unit costs {@code price(r)}. */
public final class PriceTiers {
    private final long[] from;
    private final long[] prices;

    private PriceTiers(long[] from, long[] prices) {
        this.from = from;
        this.prices = prices;
        for (int r = 0; r < from.length; r++) {
            if (r == 0 ? from[0] != 0 : from[r] <= from[r - 1] || prices[r] > prices[r - 1]) {
                throw new IllegalArgumentException("tiers start at 0 and rise, their prices never do");
            }
        }
    }

    /** @throws IllegalArgumentException unless tiers start at 0 and rise while prices never do */
    public static PriceTiers of(List<Tier> tiers) {
        return new PriceTiers(
                tiers.stream().mapToLong(Tier::from).toArray(),
                tiers.stream().mapToLong(Tier::price).toArray());
    }

    public int count() {
        return from.length;
    }

    public long from(int tier) {
        return from[tier];
    }

    public long price(int tier) {
        return prices[tier];
    }

    public long firstPrice() {
        return prices[0];
    }

    public long lastPrice() {
        return prices[prices.length - 1];
    }

    long[] prices() {
        return prices.clone();
    }

    /** The tier that a volume reaches. */
    public int tierAt(long volume) {
        int tier = 0;
        while (tier + 1 < from.length && from[tier + 1] <= volume) {
            tier++;
        }
        return tier;
    }

    /** What a unit costs on average when each tier prices the units within it, rounded up; of any volume above 0. */
    public long averagePrice(long volume) {
        BigInteger cost = BigInteger.ZERO;
        for (int r = 0; r < from.length && from[r] < volume; r++) {
            long to = r + 1 < from.length ? Math.min(volume, from[r + 1]) : volume;
            cost = cost.add(BigInteger.valueOf(to - from[r]).multiply(BigInteger.valueOf(prices[r])));
        }
        BigInteger[] average = cost.divideAndRemainder(BigInteger.valueOf(volume));
        return average[0].longValueExact() + average[1].signum();
    }

    /** Cost of a volume when each tier prices the units within it; exact. */
    public long incrementalCost(long volume) {
        long cost = 0;
        for (int r = 0; r < from.length && from[r] < volume; r++) {
            long to = r + 1 < from.length ? Math.min(volume, from[r + 1]) : volume;
            cost = Math.addExact(cost, Math.multiplyExact(to - from[r], prices[r]));
        }
        return cost;
    }
}
