package coop.encommun.supplier.award;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.encommun.kit.value.Money;
import coop.encommun.supplier.scenario.AwardedSupplier;
import coop.encommun.supplier.solver.AwardResult;
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
                        "OPTIMAL: proven that no award under the scenario’s terms is better before rounding to cents; "
                                + "FEASIBLE: every limit is kept, a better award is not excluded. Absent for a supplier.")
        AwardResult.Status status,

        @Schema(description = "Goods and charges of the parts shown, every line rounded to cents")
        Money cost,

        @Schema(
                description =
                        "The cost less what another award under the same terms could at most be better by; absent "
                                + "for a supplier")
        Money bound,

        @Schema(
                description =
                        "What it costs more than the cheapest scenario of the round, net of what conditional units "
                                + "are worth; absent for a supplier")
        Money premium,

        @Schema(description = "The scenario awarded; absent for a supplier")
        ScenarioName scenario,

        @Schema(description = "The cheapest scenario that could have been awarded; absent for a supplier")
        Cheapest cheapest,

        @Schema(description = "Who found it; absent for a supplier", examples = "encommun-1 HiGHS 1.12.0")
        String engine,

        List<AwardedSupplier> suppliers,

        @Schema(
                description =
                        "The checkpoint of the audit log that was signed right behind the award (a signed note): keep "
                                + "it, and the log can no longer be bent unseen. Absent of awards made before there was a log",
                examples = "encommun/supplier-service\n1234\n…")
        String checkpoint) {

    @Schema(name = "AwardedScenario")
    record ScenarioName(
            UUID id,

            @Schema(examples = "Un fournisseur local au moins")
            String name) {}

    @Schema(name = "CheapestScenario")
    record Cheapest(UUID id, Money netCost) {}

    static AwardView of(Award award, String checkpoint) {
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
                award.premium(),
                award.scenarioId() == null ? null : new ScenarioName(award.scenarioId(), award.scenarioName()),
                award.cheapestScenarioId() == null
                        ? null
                        : new Cheapest(award.cheapestScenarioId(), award.cheapestNetCost()),
                award.engine(),
                award.suppliers(),
                checkpoint);
    }

    static AwardView partOf(Award award, AwardedSupplier own, String checkpoint) {
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
                null,
                null,
                null,
                List.of(own),
                checkpoint);
    }
}
