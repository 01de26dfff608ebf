package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.AwardResult.Status;
import coop.encommun.supplier.solver.Pricing;
import java.util.List;

/** Solves award problems exactly, as mixed integer programs, by HiGHS. Same model, seed and nodes: same answer. */
public final class Mip {

    /** Fixing all but quantities leaves little to solve. */
    private static final double REPAIR_SECONDS = 1;

    private final AwardProblem problem;
    private final AwardModel model;
    private final Budget budget;
    private final long began = System.nanoTime();
    private final MipWatch watch;
    private List<Piece> best;
    private long score = Long.MAX_VALUE;
    private long bound = Long.MIN_VALUE;

    private Mip(AwardProblem problem, Restriction restriction, Budget budget, MipWatch watch) {
        this.problem = problem;
        this.model = new AwardModel(problem, restriction);
        this.budget = budget;
        this.watch = watch;
    }

    /** Name and version of the solver. */
    public static String solver() {
        return "HiGHS " + Highs.version();
    }

    /** As below, with nobody looking on. */
    public static MipAnswer solve(
            AwardProblem problem, Restriction restriction, Budget budget, List<Piece> startOrNull) {
        return solve(problem, restriction, budget, startOrNull, MipWatch.NOBODY);
    }

    /**
     * Solves the part of the problem that the restriction leaves open.
     *
     * @param startOrNull an award to start from; the answer is never worse. Ignored when it is outside the restriction
     * @throws ArithmeticException when the figures exceed the exact range of a long
     * @throws IllegalStateException when there is no HiGHS for this platform
     */
    public static MipAnswer solve(
            AwardProblem problem, Restriction restriction, Budget budget, List<Piece> startOrNull, MipWatch watch) {
        return new Mip(problem, restriction, budget, watch).solve(startOrNull);
    }

    /** Whether there is any award at all, whatever it costs. */
    enum Feasibility {
        YES,
        NO,
        /** The budget was too small to tell. */
        UNKNOWN
    }

    static Feasibility feasibility(AwardProblem problem, Budget budget) {
        Mip mip = new Mip(problem, Restriction.NONE, budget, MipWatch.NOBODY);
        mip.model.model.clearCosts();
        Highs.Outcome outcome = mip.run();
        while (mip.best == null && outcome.point() != null && mip.model.makeWhole(outcome.point())) {
            outcome = mip.run();
        }
        if (mip.best != null) {
            return Feasibility.YES;
        }
        return outcome.ending() == Highs.Ending.INFEASIBLE ? Feasibility.NO : Feasibility.UNKNOWN;
    }

    private MipAnswer solve(List<Piece> startOrNull) {
        if (startOrNull != null && AwardStart.point(model, startOrNull) != null) {
            best = startOrNull;
            score = Pricing.of(problem, best).score();
        }
        Highs.Outcome outcome = run();
        while (outcome.ending() == Highs.Ending.OPTIMAL && !isProven(outcome) && mayRefine(outcome)) {
            outcome = run();
        }
        return answer(outcome);
    }

    /** From the best award so far; what HiGHS finds is taken, made whole. */
    private Highs.Outcome run() {
        Highs.Outcome outcome = run(new Onlooker(), secondsLeft(), best == null ? null : AwardStart.point(model, best));
        bound = Math.max(bound, Money.floor(outcome.bound()));
        if (outcome.point() != null && !take(AwardPoint.pieces(model, outcome.point()))) {
            take(nearby(outcome.point()));
        }
        return outcome;
    }

    private double secondsLeft() {
        return Math.max(0.1, budget.seconds() - (System.nanoTime() - began) / 1e9);
    }

    private Highs.Outcome run(Highs.Company company, double seconds, double[] start) {
        try (Highs highs = new Highs(model.model)) {
            highs.set("threads", 1)
                    .set("random_seed", budget.seed())
                    .set("time_limit", seconds)
                    .set("mip_max_nodes", (int) Math.min(budget.nodes(), Integer.MAX_VALUE))
                    .set("mip_rel_gap", 5e-10)
                    .set("mip_abs_gap", 0.99);
            if (start != null) {
                highs.start(start);
            }
            return highs.run(company);
        }
    }

    /** The best award of whole quantities with the same offers, tiers and winners; null when there is none. */
    private List<Piece> nearby(double[] point) {
        model.model.fixBinariesAt(point);
        Highs.Outcome whole = run(Highs.Company.PATIENT, REPAIR_SECONDS, null);
        model.model.unfix();
        return whole.point() == null ? null : AwardPoint.pieces(model, whole.point());
    }

    private boolean take(List<Piece> piecesOrNull) {
        if (piecesOrNull == null) {
            return false;
        }
        long its = Pricing.of(problem, piecesOrNull).score();
        if (its < score) {
            best = piecesOrNull;
            score = its;
            watch.found(best, score);
        }
        return true;
    }

    /** The last few units of money are not worth a second solve when only a part of the problem is looked at. */
    private boolean mayRefine(Highs.Outcome outcome) {
        boolean whole = model.scope.restriction.frozenLines().isEmpty();
        return (whole || best == null) && model.makeWhole(outcome.point());
    }

    private boolean isProven(Highs.Outcome outcome) {
        return outcome.point() == null || (best != null && Money.proves(bound, score));
    }

    private MipAnswer answer(Highs.Outcome outcome) {
        if (best == null) {
            boolean none = outcome.ending() == Highs.Ending.INFEASIBLE;
            return new MipAnswer(none ? Status.INFEASIBLE : Status.UNKNOWN, List.of(), 0, bound);
        }
        // Not on HiGHS's word alone: an end without a point says nothing of the start.
        boolean proven = outcome.ending() == Highs.Ending.OPTIMAL && Money.proves(bound, score);
        return new MipAnswer(
                proven ? Status.OPTIMAL : Status.FEASIBLE, best, score, proven ? score : Math.min(bound, score));
    }

    /** Passes on what HiGHS comes upon, made exact. */
    private final class Onlooker implements Highs.Company {
        @Override
        public boolean saysStop() {
            return budget.stop().getAsBoolean();
        }

        @Override
        public void sees(double[] point) {
            take(AwardPoint.pieces(model, point));
        }

        @Override
        public void sees(double bound) {
            if (Double.isFinite(bound)) {
                watch.proved(Math.min(Money.floor(bound), score));
            }
        }
    }
}
