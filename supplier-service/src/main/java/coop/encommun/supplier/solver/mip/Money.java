package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.AwardProblem;

/** Costs as HiGHS sees them: in units of money, so that a gap below 1 is one that no rounding can close. */
public final class Money {

    /** Of a bound: what the arithmetic of the solver may have lost. */
    private static final double MARGIN = 1e-10;

    /** Of a score: what need not be proven, where one unit of money is even less. */
    private static final double NEGLIGIBLE = 1e-9;

    private Money() {}

    static double of(long cost) {
        return (double) cost / AwardProblem.COST;
    }

    /** Whether the bound proves the score: to one unit of money, or a billionth when that is more. */
    public static boolean proves(long bound, long score) {
        double tolerance = Math.max(AwardProblem.COST, NEGLIGIBLE * Math.abs((double) score));
        return bound != Long.MIN_VALUE && (double) score - bound < tolerance;
    }

    /** A bound as a whole cost: rounded down, after a margin for the solver's arithmetic. */
    static long floor(double bound) {
        if (Double.isInfinite(bound) || Double.isNaN(bound)) {
            return Long.MIN_VALUE;
        }
        return (long) Math.floor((bound - MARGIN * Math.abs(bound)) * AwardProblem.COST);
    }
}
