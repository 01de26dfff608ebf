package coop.encommun.supplier.bid;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A bid as sent: complete in form (else 400), not yet looked at (see {@link BidCheck}). */
@Schema(name = "Bid", description = "The whole bid of one supplier in one round; it replaces the one before.")
record BidRequest(
        @Schema(
                description = "The prices hold until then; not before the round closes",
                examples = "2026-12-31T23:59:59Z")
        @NotNull
        Instant validUntil,

        @Schema(description = "Currency of the negotiation", examples = "CAD") @NotNull @Size(max = 3)
        String currency,

        @Schema(
                type = SchemaType.STRING,
                description = "Least amount of goods, after rebates, before charges and tax",
                examples = "500.00")
        @Digits(integer = 12, fraction = 12)
        BigDecimal minimumOrder,

        @Schema(
                description = "What the tiers count and price. `LINE_…`: each line by its own quantity. "
                        + "`TOTAL_VOLUME_…`: all lines by their total quantity; every line has the same `from`s, and "
                        + "with `…_INCREMENTAL` its price falls by the same amounts. `SPEND_…`: one price per line, "
                        + "and `rebates` on the whole. `…_ALL_UNITS`: the tier reached holds for everything; "
                        + "`…_INCREMENTAL`: each tier holds for what lies within it",
                defaultValue = "LINE_ALL_UNITS")
        PriceSchedule priceSchedule,

        @Schema(
                maxItems = LineCheck.MOST_TIERS,
                description = "With `SPEND_…` schedules: per cents given back, by what the goods come to before "
                        + "rebates, both rising; below the first there is none")
        List<@NotNull @Valid Rebate> rebates,

        @Schema(
                description = "The most it can deliver over all lines, which must then be in one unit of measure",
                examples = "800")
        @Digits(integer = 12, fraction = 12)
        BigDecimal capacity,

        @Schema(
                description = "Least quantity over all lines when it delivers any; they must then be in one unit of "
                        + "measure",
                examples = "100")
        @Digits(integer = 12, fraction = 12)
        BigDecimal minimumVolume,

        @Schema(
                type = SchemaType.STRING,
                description = "Due once when it delivers anything; at most 2 decimals",
                examples = "75.00")
        @Digits(integer = 12, fraction = 12)
        BigDecimal fixedCharge,

        @Schema(maxItems = BidCheck.MOST_LINES) @NotNull List<@NotNull @Valid Line> lines,

        @Schema(description = "Charge due once per region delivered to; a region not listed is free")
        List<@NotNull @Valid Charge> deliveryCharges,

        @Schema(description = "Regions not delivered to", examples = "QC-10")
        List<@NotNull @Size(max = 20) String> excludedRegions,

        @Size(max = 2000) String remarks) {

    BidRequest {
        priceSchedule = priceSchedule == null ? PriceSchedule.LINE_ALL_UNITS : priceSchedule;
    }

    @Schema(name = "BidLine")
    record Line(
            @NotNull UUID productId,

            @Schema(description = "The most it can deliver", examples = "400")
            @NotNull
            @Digits(integer = 12, fraction = 12)
            BigDecimal cap,

            @Schema(description = "Least quantity when it delivers any", examples = "50")
            @Digits(integer = 12, fraction = 12)
            BigDecimal minimumQuantity,

            @Schema(description = "Delivers whole packs of so many; the product's own when absent", examples = "10")
            @Digits(integer = 12, fraction = 12)
            BigDecimal pack,

            @Schema(description = "Days from order to delivery", examples = "7") @Min(0) @Max(3650)
            Integer leadTimeDays,

            @Schema(
                    maxItems = LineCheck.MOST_TIERS,
                    description = "Prices by volume over all regions: the first from 0, `from` rising, prices not "
                            + "rising; one tier only with `SPEND_…` schedules")
            @NotNull
            List<@NotNull @Valid Tier> tiers) {

        /** Says nothing: a bid is sealed. */
        @Override
        public String toString() {
            return "Line[sealed]";
        }
    }

    @Schema(name = "BidTier")
    record Tier(
            @Schema(examples = "0") @NotNull @Digits(integer = 12, fraction = 12)
            BigDecimal from,

            @Schema(type = SchemaType.STRING, description = "At most 4 decimals", examples = "9.4000")
            @NotNull
            @Digits(integer = 12, fraction = 12)
            BigDecimal unitPrice) {

        /** Says nothing: a bid is sealed. */
        @Override
        public String toString() {
            return "Tier[sealed]";
        }
    }

    @Schema(name = "BidRebate", description = "Some of the money back, from so much money for goods on.")
    record Rebate(
            @Schema(type = SchemaType.STRING, description = "At most 2 decimals", examples = "10000.00")
            @NotNull
            @Digits(integer = 12, fraction = 12)
            BigDecimal from,

            @Schema(type = SchemaType.STRING, description = "Above 0, below 100, at most 2 decimals", examples = "2.50")
            @NotNull
            @Digits(integer = 12, fraction = 12)
            BigDecimal percent) {

        /** Says nothing: a bid is sealed. */
        @Override
        public String toString() {
            return "Rebate[sealed]";
        }
    }

    @Schema(name = "BidDeliveryCharge")
    record Charge(
            @Schema(examples = "QC-06") @NotNull @Size(max = 20)
            String region,

            @Schema(type = SchemaType.STRING, description = "At most 2 decimals", examples = "45.00")
            @NotNull
            @Digits(integer = 12, fraction = 12)
            BigDecimal amount) {

        /** Says nothing: a bid is sealed. */
        @Override
        public String toString() {
            return "Charge[sealed]";
        }
    }

    BidTerms terms() {
        return new BidTerms(
                validUntil,
                currency,
                minimumOrder,
                priceSchedule,
                rebatesBySpend().stream()
                        .map(rebate -> new BidTerms.Rebate(rebate.from, rebate.percent))
                        .toList(),
                capacity,
                minimumVolume,
                fixedCharge,
                lines.stream().map(BidRequest::terms).toList(),
                charges().stream()
                        .map(charge -> new BidTerms.DeliveryCharge(charge.region, charge.amount))
                        .toList(),
                excluded(),
                remarks);
    }

    List<Rebate> rebatesBySpend() {
        return rebates == null ? List.of() : rebates;
    }

    List<Charge> charges() {
        return deliveryCharges == null ? List.of() : deliveryCharges;
    }

    List<String> excluded() {
        return excludedRegions == null ? List.of() : excludedRegions;
    }

    private static BidTerms.Line terms(Line line) {
        return new BidTerms.Line(
                line.productId,
                line.cap,
                line.minimumQuantity,
                line.pack,
                line.leadTimeDays,
                line.tiers.stream()
                        .map(tier -> new BidTerms.Tier(tier.from, tier.unitPrice))
                        .toList());
    }

    /** Says nothing: a bid is sealed. */
    @Override
    public String toString() {
        return "BidRequest[sealed]";
    }
}
