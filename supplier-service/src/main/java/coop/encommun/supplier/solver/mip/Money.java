package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.AwardProblem;

/** Costs as HiGHS sees them: in units of money, so that a gap below 1 is one that no rounding can close. */
final class Money {

    private Money() {}

    static double of(long cost) {
        return (double) cost / AwardProblem.COST;
    }

    /** A bound as a whole cost: rounded down, after a margin for the solver's arithmetic. */
    static long floor(double bound) {
        if (Double.isInfinite(bound) || Double.isNaN(bound)) {
            return Long.MIN_VALUE;
        }
        return (long) Math.floor((bound - 1e-9 * Math.abs(bound)) * AwardProblem.COST);
    }
}
