package coop.encommun.supplier.scenario;

import com.fasterxml.jackson.annotation.JsonIgnore;
import coop.encommun.kit.problem.Violation;
import coop.encommun.kit.value.Money;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult;
import java.math.BigDecimal;
import java.util.List;

/**
 * What a computation found, in figures that people read, and the solver's own answer so that it can be checked again.
 *
 * @param answer the solver's, without obstacles
 * @param suppliers who delivers what; empty unless there is an award
 * @param cost what the orders will say, in cents; null, as the amounts after it, unless there is an award
 * @param conditionalWorth what the conditional units awarded are worth to the co-ops at their own limits
 * @param referenceTotal what the co-ops would have paid for the same quantities at their reference prices; null when
 *     one of these is missing
 * @param score what was minimised: cost with bonuses and maluses, less the worth of conditional units; 4 decimals
 * @param bound no award under the same terms has a lower score; null when nothing is known
 * @param seconds the computation took
 * @param obstacles why there is no award; empty unless INFEASIBLE
 */
public record ScenarioResult(
        Answer answer,
        List<AwardedSupplier> suppliers,
        Money cost,
        Money conditionalWorth,
        Money referenceTotal,
        Money score,
        Money bound,
        BigDecimal seconds,
        List<Violation> obstacles) {

    /** Engines that know nothing say something below. */
    static final long NO_BOUND = Long.MIN_VALUE / 4;

    public ScenarioResult {
        suppliers = List.copyOf(suppliers);
        obstacles = List.copyOf(obstacles);
    }

    /** Terms that ask for what no bid offers: known before anything is computed. */
    static ScenarioResult unmeetable(long seed, List<Violation> obstacles) {
        Answer answer = new Answer(AwardResult.Status.INFEASIBLE, List.of(), 0, 0, 0, "encommun", seed, "");
        return new ScenarioResult(answer, List.of(), null, null, null, null, null, new BigDecimal("0.000"), obstacles);
    }

    static ScenarioResult of(Task task, AwardProblem problem, AwardResult result, BigDecimal seconds) {
        AwardCase open = task.open();
        Money bound = result.bound() <= NO_BOUND ? null : open.bound(result);
        if (!result.isAward()) {
            List<Violation> words = open.words(result, task.plan().terms());
            return new ScenarioResult(Answer.of(result), List.of(), null, null, null, null, bound, seconds, words);
        }
        return new ScenarioResult(
                Answer.of(result),
                open.suppliersOf(result),
                open.cost(result),
                open.money(conditionalWorth(problem, result)),
                open.reference(result).orElse(null),
                open.score(result),
                bound,
                seconds,
                List.of());
    }

    private static long conditionalWorth(AwardProblem problem, AwardResult result) {
        return result.pieces().stream()
                .filter(piece -> piece.option() != AwardResult.Piece.SPLIT)
                .mapToLong(piece -> problem.lines()
                        .get(piece.line())
                        .options()
                        .get(piece.option())
                        .worth())
                .reduce(0, Math::addExact);
    }

    /** As {@link AwardResult}. */
    public record Answer(
            AwardResult.Status status,
            List<AwardResult.Piece> pieces,
            long cost,
            long score,
            long bound,
            String solver,
            long seed,
            String problemHash) {

        static Answer of(AwardResult result) {
            return new Answer(
                    result.status(),
                    result.pieces(),
                    result.cost(),
                    result.score(),
                    result.bound(),
                    result.solver(),
                    result.seed(),
                    result.problemHash());
        }

        AwardResult result() {
            return new AwardResult(status, pieces, cost, score, bound, solver, seed, problemHash, List.of());
        }
    }

    @JsonIgnore
    public boolean isAward() {
        return answer.result().isAward();
    }

    public AwardResult.Status status() {
        return answer.status();
    }

    /**
     * What awards of different volumes are compared by: the cost, less what the conditional units are worth to who
     * wants them.
     */
    public Money netCost() {
        return cost.minus(conditionalWorth);
    }

    /** Against the reference prices, negative when the award costs more; null when one of them is missing. */
    Money saving() {
        return referenceTotal == null ? null : referenceTotal.minus(cost);
    }

    /** The cost, less what another award under the same terms could at most be better by; null when that is unknown. */
    public Money costBound() {
        return bound == null ? null : cost.minus(score.minus(bound));
    }
}
