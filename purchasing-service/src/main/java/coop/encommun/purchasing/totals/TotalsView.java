package coop.encommun.purchasing.totals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a pooled order has come; may lag by moments behind the demands. Of what fewer co-ops than the least number stand
 * behind, a co-op's manager is shown neither figure nor number of co-ops.
 */
@Schema(name = "Totals")
record TotalsView(
        UUID pooledOrderId,

        @Schema(description = "Too few co-ops have submitted to show a co-op's manager anything of them")
        boolean withheld,

        @Schema(description = "Null when withheld", nullable = true)
        Long coops,

        int minimumCoops,

        @Schema(
                description = "Co-ops still missing to the minimum; 0 when it is reached, null when withheld",
                nullable = true)
        Long missingCoops,

        List<Line> lines,

        @Schema(
                description =
                        "When the newest demand counted here was submitted; null before the first, and to a co-op's manager",
                nullable = true)
        Instant asOf) {

    @Schema(name = "TotalsLine")
    record Line(
            UUID productId,

            @Schema(description = "Too few co-ops want it to show a co-op's manager how much")
            boolean withheld,

            @Schema(description = "Null when withheld, or when too few co-ops want some in any case", nullable = true)
            BigDecimal firmQuantity,

            @Schema(
                    description = "Wanted in addition, only below some price limit. Null when withheld, or when too few"
                            + " co-ops set a limit",
                    nullable = true)
            BigDecimal conditionalQuantity,

            @Schema(description = "Null when withheld", nullable = true)
            Long coops,

            BigDecimal minimumQuantity,

            @Schema(
                    description =
                            "Firm quantity still missing to the minimum; 0 when there is none or it is reached, null"
                                    + " with the firm quantity",
                    nullable = true)
            BigDecimal missingToMinimum) {}
}
