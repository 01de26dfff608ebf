package coop.encommun.purchasing.totals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a pooled order has come; may lag by moments behind the demands. To a co-op's manager each figure moves in steps of
 * at least so many co-ops, and is null before the first.
 */
@Schema(name = "Totals")
record TotalsView(
        UUID pooledOrderId,

        @Schema(description = "Too few co-ops have submitted so far to show a co-op's manager anything of them")
        boolean withheld,

        @Schema(description = "Null when withheld; to a co-op's manager in steps", nullable = true)
        Long coops,

        int minimumCoops,

        @Schema(
                description = "Co-ops still missing to the minimum, as far as shown; 0 when it is reached, and once the"
                        + " order is frozen; null when withheld",
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

            @Schema(description = "Too few co-ops have wanted it so far to show a co-op's manager how much")
            boolean withheld,

            @Schema(
                    description =
                            "To a co-op's manager in steps: null until enough co-ops want some in any case, and then"
                                    + " as it was when last enough of them had changed theirs",
                    nullable = true)
            BigDecimal firmQuantity,

            @Schema(
                    description =
                            "Wanted in addition, only below some price limit. To a co-op's manager in steps, as the"
                                    + " firm quantity; null, too, when nobody sets a limit",
                    nullable = true)
            BigDecimal conditionalQuantity,

            @Schema(description = "Null when withheld; to a co-op's manager in steps", nullable = true)
            Long coops,

            BigDecimal minimumQuantity,

            @Schema(
                    description =
                            "Firm quantity still missing to the minimum, as far as shown; 0 when there is none or it is"
                                    + " reached, and once the order is frozen; else null with the firm quantity",
                    nullable = true)
            BigDecimal missingToMinimum) {}
}
