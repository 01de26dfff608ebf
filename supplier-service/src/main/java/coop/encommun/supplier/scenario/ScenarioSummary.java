package coop.encommun.supplier.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.encommun.kit.value.Money;
import coop.encommun.supplier.solver.AwardResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "A scenario without its terms and its split.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScenarioSummary(
        UUID id,
        int round,
        @Schema(examples = "Deux fournisseurs au plus") String name,
        UUID parentId,
        String droppedLimit,
        ScenarioState state,
        ScenarioProgress progress,

        @Schema(description = "Absent until it is over") AwardResult.Status status,

        Money cost,
        Money netCost,
        BigDecimal gapPercent,
        Money saving,
        Instant createdAt) {

    static ScenarioSummary of(Scenario scenario) {
        ScenarioResult result = scenario.result().orElse(null);
        Figures figures = scenario.result().map(Figures::of).orElse(new Figures(null, null, null, null));
        return new ScenarioSummary(
                scenario.id(),
                scenario.round(),
                scenario.name(),
                scenario.parentId().orElse(null),
                scenario.droppedLimit(),
                scenario.state(),
                ScenarioProgress.of(scenario),
                result == null ? null : result.status(),
                result == null ? null : result.cost(),
                figures.netCost(),
                figures.gapPercent(),
                figures.saving(),
                scenario.createdAt());
    }
}
