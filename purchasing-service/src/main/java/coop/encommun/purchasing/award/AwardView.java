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

        @Schema(description = "Goods and delivery before taxes, pack surplus included")
        Money cost,

        @Schema(description = "What computed it") String engine,

        @Schema(description = "The coordinator's reason, when one was given", nullable = true)
        String reason,

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
                award.suppliers());
    }
}
