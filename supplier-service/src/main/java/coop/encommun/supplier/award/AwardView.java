package coop.encommun.supplier.award;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.encommun.kit.value.Money;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Award", description = "An award; a supplier sees its own part only.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AwardView(
        UUID negotiationId,

        @Schema(description = "The round whose bids were awarded")
        int round,

        Instant awardedAt,

        @Schema(description = "Subject of the coordinator’s token; absent for a supplier")
        String awardedBy,

        @Schema(description = "The coordinator’s words; absent for a supplier")
        String reason,

        @Schema(examples = "CAD") String currency,

        @Schema(
                description =
                        "OPTIMAL: proven that no award is cheaper before rounding to cents; FEASIBLE: every limit is "
                                + "respected, a cheaper award is not excluded. Absent for a supplier.")
        AwardResult.Status status,

        @Schema(description = "Goods and delivery of the parts shown, every line rounded to cents")
        Money cost,

        @Schema(description = "No award costs less than this; absent for a supplier")
        Money bound,

        @Schema(description = "Who found it; absent for a supplier", examples = "least-cost-1")
        String engine,

        List<AwardedSupplier> suppliers) {

    static AwardView of(Award award) {
        return new AwardView(
                award.negotiationId(),
                award.round(),
                award.awardedAt(),
                award.awardedBy(),
                award.reason(),
                award.currency(),
                award.status(),
                award.cost(),
                award.bound(),
                award.engine(),
                award.suppliers());
    }

    static AwardView partOf(Award award, AwardedSupplier own) {
        return new AwardView(
                award.negotiationId(),
                award.round(),
                award.awardedAt(),
                null,
                null,
                award.currency(),
                null,
                own.amount(award.currency()),
                null,
                null,
                List.of(own));
    }
}
