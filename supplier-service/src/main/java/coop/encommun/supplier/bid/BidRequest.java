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
                description = "Least amount of goods, before delivery and tax",
                examples = "500.00")
        @Digits(integer = 12, fraction = 12)
        BigDecimal minimumOrder,

        @Schema(maxItems = BidCheck.MOST_LINES) @NotNull List<@NotNull @Valid Line> lines,

        @Schema(description = "Charge due once per region delivered to; a region not listed is free")
        List<@NotNull @Valid Charge> deliveryCharges,

        @Schema(description = "Regions not delivered to", examples = "QC-10")
        List<@NotNull @Size(max = 20) String> excludedRegions,

        @Size(max = 2000) String remarks) {

    static final String EXAMPLE = """
            {"validUntil": "2026-12-31T23:59:59Z", "currency": "CAD", "minimumOrder": "500.00",
             "lines": [{"productId": "01995a10-1000-7b01-8c01-000000000101", "cap": 500, "pack": 10, "leadTimeDays": 7,
                        "tiers": [{"from": 0, "unitPrice": "5.9900"}, {"from": 200, "unitPrice": "5.4900"}]}],
             "deliveryCharges": [{"region": "QC-06", "amount": "45.00"}], "excludedRegions": ["QC-10"],
             "remarks": "Livraison le matin seulement."}""";

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
                    description = "All-units prices by quantity awarded over all regions: the first from 0, from "
                            + "rising, prices not rising")
            @NotNull
            List<@NotNull @Valid Tier> tiers) {}

    @Schema(name = "BidTier")
    record Tier(
            @Schema(examples = "0") @NotNull @Digits(integer = 12, fraction = 12)
            BigDecimal from,

            @Schema(type = SchemaType.STRING, description = "At most 4 decimals", examples = "9.4000")
            @NotNull
            @Digits(integer = 12, fraction = 12)
            BigDecimal unitPrice) {}

    @Schema(name = "BidDeliveryCharge")
    record Charge(
            @Schema(examples = "QC-06") @NotNull @Size(max = 20)
            String region,

            @Schema(type = SchemaType.STRING, description = "At most 2 decimals", examples = "45.00")
            @NotNull
            @Digits(integer = 12, fraction = 12)
            BigDecimal amount) {}

    BidTerms terms() {
        return new BidTerms(
                validUntil,
                currency,
                minimumOrder,
                null,
                List.of(),
                null,
                null,
                null,
                lines.stream().map(BidRequest::terms).toList(),
                charges().stream()
                        .map(charge -> new BidTerms.DeliveryCharge(charge.region, charge.amount))
                        .toList(),
                excluded(),
                remarks);
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
