package coop.encommun.supplier.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.encommun.kit.value.Money;
import coop.encommun.supplier.negotiation.FrozenLine;
import coop.encommun.supplier.negotiation.Title;
import coop.encommun.supplier.scenario.LineWinners.Winner;
import coop.encommun.supplier.solver.AwardResult;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Scenarios side by side. */
@Schema(
        name = "ScenarioComparison",
        description = "Scenarios side by side: what each costs, who wins, what its limits cost.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Comparison(
        @Schema(description = "The one of least net cost among those compared; absent while none has an award")
        UUID cheapest,

        List<Column> scenarios,
        List<Row> lines) {

    @Schema(name = "ComparedScenario")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Column(
            UUID id,
            String name,
            int round,
            ScenarioState state,
            AwardResult.Status status,
            Money cost,
            Money netCost,

            @Schema(description = "More than the cheapest of those compared, net of conditional worth")
            Money premium,

            Money saving,
            BigDecimal savingPercent,
            BigDecimal gapPercent,
            List<Part> suppliers,

            @Schema(description = "What each limit costs, once `limit-costs` was asked for")
            List<LimitCost> limitCosts) {}

    @Schema(name = "ComparedSupplier")
    record Part(
            UUID supplierId,
            String name,

            @Schema(description = "Goods and all charges") Money amount,

            @Schema(description = "Products it delivers") int lines) {}

    @Schema(name = "LimitCost")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LimitCost(
            @Schema(description = "Path into the terms", examples = "maxSuppliers")
            String limit,

            @Schema(description = "The scenario without it") UUID scenarioId,

            ScenarioState state,
            AwardResult.Status status,

            @Schema(description = "Net cost without it") Money netCost,

            @Schema(
                    description = "What the limit costs: net cost with it less that without. A negative amount only "
                            + "says that the search did not end in time. Absent unless both have an award")
            Money cost) {}

    @Schema(name = "ComparedLine")
    record Row(
            UUID productId,
            @Schema(examples = "PAP-A4-500") String sku,
            Title name,

            @Schema(description = "Who delivers it, by the scenario’s id")
            Map<UUID, List<Winner>> winners) {}

    static Comparison of(List<Scenario> scenarios, List<Scenario> children, List<FrozenLine> lines) {
        Optional<Scenario> cheapest = scenarios.stream()
                .filter(scenario -> scenario.award().isPresent())
                .min(Comparator.comparing(
                        scenario -> scenario.award().orElseThrow().netCost()));
        Money least = cheapest.map(it -> it.award().orElseThrow().netCost()).orElse(null);
        Map<UUID, List<Scenario>> byParent = children.stream()
                .collect(Collectors.groupingBy(child -> child.parentId().orElseThrow()));
        return new Comparison(
                cheapest.map(Scenario::id).orElse(null),
                scenarios.stream()
                        .map(scenario -> column(scenario, least, byParent.getOrDefault(scenario.id(), List.of())))
                        .toList(),
                lines.stream().map(line -> row(line, scenarios)).toList());
    }

    private static Column column(Scenario scenario, Money least, List<Scenario> children) {
        ScenarioSummary summary = ScenarioSummary.of(scenario);
        Optional<ScenarioResult> award = scenario.award();
        return new Column(
                scenario.id(),
                scenario.name(),
                scenario.round(),
                scenario.state(),
                summary.status(),
                summary.cost(),
                summary.netCost(),
                award.map(it -> it.netCost().minus(least).atScale(2)).orElse(null),
                summary.saving(),
                award.map(it -> Figures.of(it).savingPercent()).orElse(null),
                summary.gapPercent(),
                award.map(it -> parts(it, scenario.currency())).orElse(List.of()),
                children.stream().map(child -> limitCost(award, child)).toList());
    }

    private static List<Part> parts(ScenarioResult result, String currency) {
        return result.suppliers().stream()
                .map(supplier -> new Part(
                        supplier.supplierId(),
                        supplier.name(),
                        supplier.amount(currency),
                        supplier.lines().size()))
                .toList();
    }

    private static LimitCost limitCost(Optional<ScenarioResult> with, Scenario without) {
        Optional<Money> less = without.award().map(ScenarioResult::netCost);
        return new LimitCost(
                without.droppedLimit(),
                without.id(),
                without.state(),
                without.result().map(ScenarioResult::status).orElse(null),
                less.map(it -> it.atScale(2)).orElse(null),
                with.flatMap(it -> less.map(it.netCost()::minus))
                        .map(it -> it.atScale(2))
                        .orElse(null));
    }

    private static Row row(FrozenLine line, List<Scenario> scenarios) {
        Map<UUID, List<Winner>> winners = new LinkedHashMap<>();
        for (Scenario scenario : scenarios) {
            scenario.award()
                    .map(it -> LineWinners.winners(it).get(line.productId()))
                    .ifPresent(won -> winners.put(scenario.id(), won));
        }
        return new Row(line.productId(), line.sku(), line.name(), winners);
    }
}
