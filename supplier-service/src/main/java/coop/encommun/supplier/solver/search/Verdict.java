package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.AwardResult.Status;
import coop.encommun.supplier.solver.Effort;
import coop.encommun.supplier.solver.Obstacle;
import coop.encommun.supplier.solver.Pricing;
import coop.encommun.supplier.solver.ProblemHash;
import coop.encommun.supplier.solver.mip.Mip;
import java.util.List;

/** Words what a solve came to. */
record Verdict(AwardProblem problem, Effort effort) {

    AwardResult impossible(List<Obstacle> obstacles) {
        return none(Status.INFEASIBLE, obstacles);
    }

    AwardResult unknown() {
        return none(Status.UNKNOWN, List.of());
    }

    /** Optimal when the bound leaves less than one money unit. */
    AwardResult award(List<Piece> pieces, long bound) {
        Pricing pricing = Pricing.of(problem, pieces);
        boolean proven = pricing.score() - AwardProblem.COST < bound;
        return new AwardResult(
                proven ? Status.OPTIMAL : Status.FEASIBLE,
                pieces,
                pricing.cost(),
                pricing.score(),
                proven ? pricing.score() : bound,
                solver(),
                effort.seed(),
                ProblemHash.of(problem),
                List.of());
    }

    private AwardResult none(Status status, List<Obstacle> obstacles) {
        return new AwardResult(status, List.of(), 0, 0, 0, solver(), effort.seed(), ProblemHash.of(problem), obstacles);
    }

    private static String solver() {
        return "encommun-1 " + Mip.solver();
    }
}
