package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.Obstacle;
import coop.encommun.supplier.solver.Obstacle.Limit;
import coop.encommun.supplier.solver.Obstacle.LimitsTooTight;
import coop.encommun.supplier.solver.Obstacle.SuppliersTooTight;
import coop.encommun.supplier.solver.mip.Mip.Feasibility;
import java.util.ArrayList;
import java.util.List;

/**
 * Why there is no award. Looks at what a person would look at, in that order: a line that nobody can deliver, a line
 * that cannot be split, the suppliers' terms, the coordinator's limits. A limit is to blame when there is an award
 * without it.
 */
public final class Infeasibility {

    private final AwardProblem problem;
    private final Budget budget;
    private final long began = System.nanoTime();

    private Infeasibility(AwardProblem problem, Budget budget) {
        this.problem = problem;
        this.budget = budget;
    }

    /** What can be seen line by line without solving anything; empty when nothing can. */
    public static List<Obstacle> evident(AwardProblem problem) {
        List<Obstacle> obstacles = new ArrayList<>();
        for (int line = 0; line < problem.lines().size(); line++) {
            obstacles.addAll(LineObstacles.evident(problem, line));
        }
        return obstacles;
    }

    /**
     * Explains why a problem has no award, once that is proven.
     *
     * @param budget the seconds are for all of it; when they are over, the answer is coarser
     * @return one obstacle at least
     */
    public static List<Obstacle> explain(AwardProblem problem, Budget budget) {
        return new Infeasibility(problem, budget).explain();
    }

    private List<Obstacle> explain() {
        List<Obstacle> obstacles = evident(problem);
        for (int line = 0;
                obstacles.isEmpty() && !isOver() && line < problem.lines().size();
                line++) {
            obstacles.addAll(LineObstacles.unsplittable(problem, line, rest()));
        }
        return obstacles.isEmpty() ? joint() : obstacles;
    }

    /** No line stands in the way alone: they do together. */
    private List<Obstacle> joint() {
        List<List<Limit>> groups = LimitGroups.of(problem);
        List<Limit> all = groups.stream().flatMap(List::stream).toList();
        if (all.isEmpty() || without(all) == Feasibility.NO) {
            return List.of(new SuppliersTooTight());
        }
        List<Limit> culprits = new ArrayList<>();
        for (List<Limit> group : groups) {
            if (without(group) == Feasibility.YES) {
                culprits.addAll(narrow(group));
            }
        }
        return culprits.isEmpty() ? conflicts(groups) : List.of(new LimitsTooTight(culprits));
    }

    /** The smaller half that suffices, again and again: the limits of hundreds of lines are one group. */
    private List<Limit> narrow(List<Limit> group) {
        List<Limit> least = group;
        while (least.size() > 1) {
            List<Limit> first = least.subList(0, least.size() / 2);
            List<Limit> second = least.subList(least.size() / 2, least.size());
            if (without(first) == Feasibility.YES) {
                least = first;
            } else if (without(second) == Feasibility.YES) {
                least = second;
            } else {
                break;
            }
        }
        return least;
    }

    /** No limit is to blame alone: sets of limits that cannot be kept together, until there is an award without them. */
    private List<Obstacle> conflicts(List<List<Limit>> groups) {
        List<Obstacle> found = new ArrayList<>();
        List<List<Limit>> rest = new ArrayList<>(groups);
        List<Limit> broken = new ArrayList<>();
        do {
            List<List<Limit>> conflict = conflict(rest, broken);
            if (conflict.isEmpty()) {
                return List.of(new SuppliersTooTight());
            }
            rest.removeAll(conflict);
            List<Limit> limits = conflict.stream().flatMap(List::stream).toList();
            found.add(new LimitsTooTight(limits));
            broken.addAll(limits);
        } while (!rest.isEmpty() && without(broken) == Feasibility.NO);
        return found;
    }

    /** What is left when each group that there is no award without either has been dropped. */
    private List<List<Limit>> conflict(List<List<Limit>> groups, List<Limit> broken) {
        List<Limit> dropped = new ArrayList<>(broken);
        List<List<Limit>> kept = new ArrayList<>();
        for (List<Limit> group : groups) {
            List<Limit> trial = new ArrayList<>(dropped);
            trial.addAll(group);
            if (without(trial) == Feasibility.NO) {
                dropped = trial;
            } else {
                kept.add(group);
            }
        }
        return kept;
    }

    private Feasibility without(List<Limit> limits) {
        return isOver() ? Feasibility.UNKNOWN : Mip.feasibility(LimitGroups.without(problem, limits), rest());
    }

    /** The proof must be told in time; that it cannot be explained to the end is the lesser evil. */
    private boolean isOver() {
        return left() < 0.1 || budget.stop().getAsBoolean();
    }

    private double left() {
        return budget.seconds() - (System.nanoTime() - began) / 1e9;
    }

    /** No question may take the time of all others. */
    private Budget rest() {
        return new Budget(Math.max(0.05, left() / 2), budget.nodes(), budget.seed(), budget.stop());
    }
}
