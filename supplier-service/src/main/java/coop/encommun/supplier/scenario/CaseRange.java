package coop.encommun.supplier.scenario;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import java.math.BigInteger;
import java.util.Arrays;

/** Holds a problem within what whole numbers of 64 bits can add up, with room to spare. */
final class CaseRange {
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE / 2);

    private CaseRange() {}

    /** @throws ArithmeticException when every line at its dearest offer, and all charges, would not fit */
    static void check(AwardProblem problem) {
        BigInteger[] dearest = new BigInteger[problem.lines().size()];
        BigInteger[] heaviest = new BigInteger[problem.lines().size()];
        Arrays.fill(dearest, BigInteger.ZERO);
        Arrays.fill(heaviest, BigInteger.ZERO);
        BigInteger charges = BigInteger.ZERO;
        for (Offer offer : problem.offers()) {
            charges = charges.add(times(offer.fixedCharge(), AwardProblem.COST));
            for (long charge : offer.regionCharges()) {
                charges = charges.add(times(Math.max(0, charge), AwardProblem.COST));
            }
            for (OfferLine line : offer.lines()) {
                BigInteger cap = BigInteger.valueOf(line.cap());
                BigInteger price = times(line.tiers().getFirst().price(), AwardProblem.COST)
                        .add(BigInteger.valueOf(line.handicap()).abs());
                long weight = problem.lines().get(line.line()).weight();
                dearest[line.line()] = dearest[line.line()].max(price.multiply(cap));
                heaviest[line.line()] =
                        heaviest[line.line()].max(times(weight, 100).multiply(cap));
            }
        }
        if (sum(dearest).add(charges).max(sum(heaviest)).compareTo(MOST) > 0) {
            throw new ArithmeticException("the figures of the case exceed 64 bits");
        }
    }

    private static BigInteger sum(BigInteger[] numbers) {
        return Arrays.stream(numbers).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static BigInteger times(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
