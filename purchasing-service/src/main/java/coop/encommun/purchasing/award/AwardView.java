package coop.encommun.purchasing.award;

import coop.encommun.kit.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Award")
record AwardView(
        UUID pooledOrderId,
        int round,
        Instant awardedAt,

        @Schema(description = "`OPTIMAL`: proven cheapest; `FEASIBLE`: within every limit", examples = "OPTIMAL")
        String status,

        @Schema(description = "Goods, fixed charges and delivery before taxes, pack surplus included")
        Money cost,

        @Schema(description = "What computed it") String engine,

        @Schema(description = "The coordinator's reason, when one was given", nullable = true)
        String reason,

        @Schema(description = "The scenario that was awarded", nullable = true)
        Awarded.Scenario scenario,

        @Schema(description = "What the choice costs more than the cheapest scenario", nullable = true)
        Money premium,

        @Schema(description = "What no award under the scenario's terms can cost less than", nullable = true)
        Money bound,

        List<Awarded.AwardedSupplier> suppliers) {

    static AwardView of(Award award) {
        return new AwardView(
                award.pooledOrderId(),
                award.round(),
                award.awardedAt(),
                award.status(),
                award.cost(),
                award.engine(),
                award.reason(),
                award.scenario(),
                award.premium(),
                award.bound(),
                award.suppliers());
    }
}
