package coop.encommun.supplier.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.encommun.kit.value.Money;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "How far the computation has come; told about once a second.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScenarioProgress(
        @Schema(description = "Of the work or the time", examples = "40")
        int percent,

        @Schema(description = "Score of the best award so far; absent while there is none")
        Money bestCost,

        @Schema(description = "No award has a lower score; absent while nothing is known")
        Money bound) {

    static ScenarioProgress of(Scenario scenario) {
        Best best = scenario.best();
        return new ScenarioProgress(
                best.percent(), money(best.score(), scenario.currency()), money(best.bound(), scenario.currency()));
    }

    private static Money money(BigDecimal amount, String currency) {
        return amount == null ? null : new Money(amount, currency).atScale(4);
    }
}
