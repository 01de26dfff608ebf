package coop.encommun.purchasing.saving;

import coop.encommun.kit.value.Money;
import coop.encommun.purchasing.saving.Figures.Buyer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Savings", description = "All amounts are before taxes")
record SavingsView(
        UUID pooledOrderId,

        @Schema(
                description = "Too few co-ops stand behind the whole, or a part that could be told from it, to show a"
                        + " co-op's manager more than its own row")
        boolean withheld,

        @Schema(description = "How many co-ops receive something; null when withheld", nullable = true)
        Integer coops,

        @Schema(description = "By co-op; to a co-op's manager its own only")
        List<Row> rows,

        @Schema(description = "Σ over all co-ops; null when withheld", nullable = true)
        Totals totals,

        @Schema(description = "Null when withheld", nullable = true)
        Core core,

        @Schema(
                description = "Why `costAlone` is missing: `SCHEDULE_UNKNOWN`, the award told no schedule that could be"
                        + " priced for other volumes",
                nullable = true)
        Unknown whyNoCostAlone,

        @Schema(
                description =
                        "Why `shapleyShare` is missing: `SCHEDULE_UNKNOWN`; `TOO_LARGE`: too many co-ops and steps of"
                                + " volume for an exact value; `COMPUTING`: ask again in a moment; no reason"
                                + " when withheld",
                nullable = true)
        Unknown whyNoShapley) {

    static SavingsView of(UUID pooledOrderId, List<Row> rows, Sharing sharing, String currency) {
        boolean priced = rows.stream().allMatch(row -> row.costAlone() != null);
        return new SavingsView(
                pooledOrderId,
                false,
                rows.size(),
                rows,
                Totals.of(rows, currency),
                Core.of(sharing, currency),
                priced ? null : Unknown.SCHEDULE_UNKNOWN,
                sharing.whyNoShapley());
    }

    /**
     * With no other co-op's row; and unless enough stand behind them, nothing that is computed of the others' figures: its own
     * Shapley share is, as its own cost alone is not.
     */
    SavingsView seenBy(UUID coopId, boolean enough) {
        List<Row> own = rows.stream().filter(row -> row.coopId().equals(coopId)).toList();
        return enough
                ? new SavingsView(pooledOrderId, false, coops, own, totals, core, whyNoCostAlone, whyNoShapley)
                : new SavingsView(
                        pooledOrderId,
                        true,
                        null,
                        own.stream().map(Row::withoutShapley).toList(),
                        null,
                        null,
                        whyNoCostAlone,
                        null);
    }

    @Schema(name = "CoopSaving")
    record Row(
            UUID coopId,
            String coopName,

            @Schema(description = "Goods as invoiced: one uniform price per line, pack surplus included")
            Money goods,

            @Schema(description = "Its parts of fixed and delivery charges; in no comparison")
            Money charges,

            @Schema(description = "Its units at the reference prices")
            Money referenceCost,

            @Schema(
                    description =
                            "Goods, had it bought its units alone under the same suppliers' schedules; their minimum"
                                    + " orders, packs, fixed and delivery charges left out, all of which would add to it",
                    nullable = true)
            Money costAlone,

            @Schema(description = "Reference cost − goods") Money savingOnReference,
            @Schema(examples = "17.4") BigDecimal savingOnReferencePercent,

            @Schema(description = "Cost alone − goods", nullable = true)
            Money savingOnAlone,

            @Schema(examples = "3.2", nullable = true) BigDecimal savingOnAlonePercent,

            @Schema(
                    description =
                            "For information: the exact Shapley value of its units, its average part of the cost over"
                                    + " all orders in which the co-ops could have come together; pack surplus as invoiced. Σ = Σ goods",
                    nullable = true)
            Money shapleyShare) {

        static Row of(Buyer buyer, Money goods, Money reference, Money alone, Money shapley) {
            return new Row(
                    buyer.coopId(),
                    buyer.name(),
                    goods,
                    new Money(buyer.charges(), goods.currency()),
                    reference,
                    alone,
                    reference.minus(goods),
                    percent(reference, goods),
                    alone == null ? null : alone.minus(goods),
                    alone == null ? null : percent(alone, goods),
                    shapley);
        }

        Row withoutShapley() {
            return new Row(
                    coopId,
                    coopName,
                    goods,
                    charges,
                    referenceCost,
                    costAlone,
                    savingOnReference,
                    savingOnReferencePercent,
                    savingOnAlone,
                    savingOnAlonePercent,
                    null);
        }
    }

    @Schema(name = "SavingTotals")
    record Totals(
            Money goods,
            Money charges,
            Money referenceCost,
            @Schema(nullable = true) Money costAlone,
            Money savingOnReference,
            BigDecimal savingOnReferencePercent,
            @Schema(nullable = true) Money savingOnAlone,
            @Schema(nullable = true) BigDecimal savingOnAlonePercent) {

        static Totals of(List<Row> rows, String currency) {
            Money goods = sum(rows, Row::goods, currency);
            Money reference = sum(rows, Row::referenceCost, currency);
            Money alone =
                    rows.stream().anyMatch(row -> row.costAlone() == null) ? null : sum(rows, Row::costAlone, currency);
            return new Totals(
                    goods,
                    sum(rows, Row::charges, currency),
                    reference,
                    alone,
                    reference.minus(goods),
                    percent(reference, goods),
                    alone == null ? null : alone.minus(goods),
                    alone == null ? null : percent(alone, goods));
        }

        private static Money sum(List<Row> rows, Function<Row, Money> part, String currency) {
            return rows.stream()
                    .map(part)
                    .reduce(Money.zero(currency), Money::plus)
                    .atScale(2);
        }
    }

    @Schema(
            name = "CoreCertificate",
            description = "Whether the uniform prices give any group a reason to buy on its own")
    record Core(
            @Schema(
                    description =
                            "No group of co-ops would pay less for its units alone: every group was looked at, or the schedule"
                                    + " leaves none",
                    nullable = true)
            Boolean nobodyBetterOffAlone,

            @Schema(
                    description =
                            "The most by which a group pays more than alone, summed over schedules (of one schedule"
                                    + " exact, of several at most); not above zero but for rounding when nobody is better off alone.",
                    nullable = true)
            Money largestExcess,

            @Schema(description = "As `whyNoShapley`", nullable = true)
            Unknown whyUnknown) {

        static Core of(Sharing sharing, String currency) {
            Money excess = sharing.largestExcess() == null ? null : new Money(sharing.largestExcess(), currency);
            return new Core(sharing.inCore(), excess, sharing.whyNoCore());
        }
    }

    /** Saved per cent of what it would cost otherwise, one decimal. */
    private static BigDecimal percent(Money otherwise, Money goods) {
        return otherwise.isZero()
                ? new BigDecimal("0.0")
                : otherwise.minus(goods).amount().movePointRight(2).divide(otherwise.amount(), 1, RoundingMode.HALF_UP);
    }
}
