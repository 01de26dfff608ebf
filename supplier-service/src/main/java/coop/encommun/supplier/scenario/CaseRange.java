package coop.encommun.supplier.scenario;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import java.math.BigInteger;

/** Holds a problem within what whole numbers of 64 bits can add up, with room to spare. */
final class CaseRange {
    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE / 4);

    private CaseRange() {}

    /** @throws ArithmeticException when everything offered together would not fit */
    static void check(AwardProblem problem) {
        BigInteger cost = BigInteger.ZERO;
        BigInteger weight = BigInteger.ZERO;
        for (Offer offer : problem.offers()) {
            cost = cost.add(times(offer.fixedCharge(), AwardProblem.COST));
            for (long charge : offer.regionCharges()) {
                cost = cost.add(times(Math.max(0, charge), AwardProblem.COST));
            }
            for (OfferLine line : offer.lines()) {
                cost = cost.add(times(line.tiers().getFirst().price(), AwardProblem.COST)
                        .add(BigInteger.valueOf(Math.absExact(line.handicap())))
                        .multiply(BigInteger.valueOf(line.cap())));
                weight = weight.add(
                        times(problem.lines().get(line.line()).weight(), 100).multiply(BigInteger.valueOf(line.cap())));
            }
        }
        if (cost.max(weight).compareTo(MOST) > 0) {
            throw new ArithmeticException("the figures of the case exceed 64 bits");
        }
    }

    private static BigInteger times(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
