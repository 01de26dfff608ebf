package coop.encommun.supplier.award;

import java.util.List;

/** A product's demand by region index, in its smallest unit, and the offers for it (usable ones only). */
record WholeProduct(AwardProblem.Line line, long regions, long[] demand, long total, List<WholeOffer> offers) {

    static WholeProduct of(AwardProblem.Line line, List<String> regions, List<WholeOffer> offers) {
        long[] demand = new long[regions.size()];
        long bits = 0;
        long total = 0;
        for (int r = 0; r < demand.length; r++) {
            if (line.demand().containsKey(regions.get(r))) {
                demand[r] = WholeProblem.whole(line.demand().get(regions.get(r)), line.quantityDecimals());
                bits |= 1L << r;
                total = Math.addExact(total, demand[r]);
            }
        }
        return new WholeProduct(line, bits, demand, total, offers);
    }

    /** The demand of these regions together. */
    long demandOf(long regionBits) {
        long sum = 0;
        for (long rest = regionBits & regions; rest != 0; rest &= rest - 1) {
            sum += demand[Long.numberOfTrailingZeros(rest)];
        }
        return sum;
    }
}
