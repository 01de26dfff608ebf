package coop.encommun.supplier.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.encommun.kit.problem.Problem.Fault;
import coop.encommun.kit.value.Money;
import coop.encommun.supplier.solver.AwardResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Scenario", description = "One way to award a round, and what came of computing it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScenarioView(
        UUID id,
        UUID negotiationId,

        @Schema(description = "The round whose bids it is about")
        int round,

        @Schema(examples = "Deux fournisseurs au plus") String name,
        ScenarioTerms terms,

        @Schema(description = "Longest time for the solver", examples = "30")
        int seconds,

        @Schema(examples = "1") long seed,

        @Schema(description = "The scenario this one drops a limit of; absent otherwise")
        UUID parentId,

        @Schema(description = "The limit dropped, as a path into the parent’s terms", examples = "maxSuppliers")
        String droppedLimit,

        ScenarioState state,
        ScenarioProgress progress,

        @Schema(description = "Absent until it is over; of a cancelled one, the best found until then")
        Result result,

        @Schema(description = "Why there is no result; absent unless `FAILED`")
        Fault failure,

        Instant createdAt,
        String createdBy,
        Instant startedAt,
        Instant endedAt,

        @Schema(description = "It ends shortly, if it has not")
        Instant cancelRequestedAt) {

    @Schema(name = "ScenarioResult")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            @Schema(
                    description =
                            "OPTIMAL: proven that no award scores lower; FEASIBLE: every limit is kept, a better "
                                    + "award is not excluded; INFEASIBLE: proven that there is none; UNKNOWN: none found in time")
            AwardResult.Status status,

            @Schema(
                    description =
                            "What the orders will add up to, in cents. Absent, as the amounts below, when there is no award")
            Money cost,

            @Schema(description = "What the conditional units awarded are worth to the co-ops at their own limits")
            Money conditionalWorth,

            @Schema(
                    description =
                            "The cost less that worth: what awards of different volumes are compared by. `premium` "
                                    + "is the difference of two")
            Money netCost,

            @Schema(description = "What was minimised: the net cost with bonuses and maluses, before rounding to cents")
            Money score,

            @Schema(description = "No award under these terms has a lower score; absent when nothing is known")
            Money bound,

            @Schema(description = "How far the score may be from the best, in per cent of it", examples = "0.1250")
            BigDecimal gapPercent,

            @Schema(
                    description =
                            "Against the reference prices of what is delivered; negative when the award costs more")
            Money saving,

            @Schema(examples = "12.50") BigDecimal savingPercent,
            List<AwardedSupplier> suppliers,
            List<LineWinners> lines,

            @Schema(examples = "encommun-1 HiGHS 1.12.0") String solver,
            @Schema(examples = "1") long seed,

            @Schema(description = "SHA-256 of the problem: equal hashes, the same problem")
            String problemHash,

            @Schema(description = "It took so long", examples = "0.250")
            BigDecimal seconds,

            @Schema(description = "Why there is no award; absent when there is")
            @JsonInclude(JsonInclude.Include.NON_EMPTY)
            List<Fault> obstacles) {

        static Result of(ScenarioResult result, Locale language) {
            Figures figures = Figures.of(result);
            return new Result(
                    result.status(),
                    result.cost(),
                    result.conditionalWorth(),
                    figures.netCost(),
                    result.score(),
                    result.bound(),
                    figures.gapPercent(),
                    figures.saving(),
                    figures.savingPercent(),
                    result.suppliers(),
                    LineWinners.of(result),
                    result.answer().solver(),
                    result.answer().seed(),
                    result.answer().problemHash(),
                    result.seconds(),
                    result.obstacles().stream()
                            .map(obstacle -> Fault.of(obstacle, language))
                            .toList());
        }
    }

    static ScenarioView of(Scenario scenario, Locale language) {
        ScenarioPlan plan = scenario.plan();
        return new ScenarioView(
                scenario.id(),
                scenario.negotiationId(),
                scenario.round(),
                plan.name(),
                plan.terms(),
                plan.seconds(),
                plan.seed(),
                scenario.parentId().orElse(null),
                scenario.droppedLimit(),
                scenario.state(),
                ScenarioProgress.of(scenario),
                scenario.result().map(result -> Result.of(result, language)).orElse(null),
                scenario.failure() == null ? null : Fault.of(scenario.failure().words(), language),
                scenario.createdAt(),
                scenario.createdBy(),
                scenario.startedAt(),
                scenario.endedAt(),
                scenario.cancelRequestedAt());
    }
}
