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

        @Schema(
                description =
                        "Goods, fixed charges and delivery before taxes, pack surplus included; null to a co-op's manager",
                nullable = true)
        Money cost,

        @Schema(description = "What computed it") String engine,

        @Schema(
                description = "The coordinator's reason, when one was given; null to a co-op's manager",
                nullable = true)
        String reason,

        @Schema(description = "The scenario that was awarded", nullable = true)
        Awarded.Scenario scenario,

        @Schema(description = "What the choice costs more than the cheapest scenario", nullable = true)
        Money premium,

        @Schema(description = "What no award under the scenario's terms can cost less than", nullable = true)
        Money bound,

        @Schema(description = "To a co-op's manager their names only: what they deliver is the sum of few co-ops")
        List<Awarded.AwardedSupplier> suppliers,

        @Schema(description = "What seals the award; null until it has come from the supplier service", nullable = true)
        Seal checkpoint) {

    static AwardView of(Award award, Seal checkpoint) {
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
                award.suppliers(),
                checkpoint);
    }

    /** What a co-op may know: who delivers, and that the award is sealed. What is its own is in its allocation. */
    AwardView withoutFigures() {
        return new AwardView(
                pooledOrderId,
                round,
                awardedAt,
                status,
                null,
                engine,
                null,
                null,
                null,
                null,
                suppliers.stream()
                        .map(supplier -> new Awarded.AwardedSupplier(
                                supplier.supplierId(), supplier.name(), List.of(), null, null, List.of(), List.of()))
                        .toList(),
                checkpoint);
    }
}
