package coop.encommun.purchasing.totals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a pooled order has come; may lag by moments behind the demands. */
@Schema(name = "Totals")
record TotalsView(
        UUID pooledOrderId,
        long coops,
        int minimumCoops,

        @Schema(description = "Co-ops still missing to the minimum; 0 when it is reached")
        long missingCoops,

        List<Line> lines,

        @Schema(description = "When the newest demand counted here was submitted; null before the first")
        Instant asOf) {

    @Schema(name = "TotalsLine")
    record Line(
            UUID productId,
            BigDecimal firmQuantity,

            @Schema(description = "Wanted in addition, only below some price limit")
            BigDecimal conditionalQuantity,

            long coops,
            BigDecimal minimumQuantity,

            @Schema(description = "Firm quantity still missing to the minimum; 0 when there is none or it is reached")
            BigDecimal missingToMinimum) {}
}
