package coop.encommun.supplier.negotiation;

import coop.encommun.kit.value.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The consolidated demand as an invited supplier sees it: totals and regions, nothing of a single co-op. */
@Schema(name = "ConsolidatedDemand", description = "Totals per product and delivery region, without any co-op.")
record DemandView(
        UUID negotiationId,
        Title title,
        @Schema(examples = "CAD") String currency,
        List<Line> lines) {

    @Schema(name = "ConsolidatedLine")
    record Line(
            UUID productId,
            @Schema(examples = "PAP-A4-500") String sku,
            @Schema(examples = "0629104000019") String gtin,
            Title name,

            @Schema(description = "UN/ECE Rec 20/21 code", examples = "EA")
            String unit,

            @Schema(description = "Decimals a quantity may have", examples = "0")
            int quantityDecimals,

            @Schema(description = "The product's own pack", examples = "10")
            BigDecimal orderMultiple,

            String taxCategory,

            @Schema(description = "Wanted in any case, over all regions", examples = "445")
            BigDecimal firmQuantity,

            List<Region> regions) {}

    @Schema(name = "RegionDemand")
    record Region(
            @Schema(examples = "QC-06") String region,

            @Schema(description = "Wanted in any case", examples = "240")
            BigDecimal firmQuantity,

            @Schema(description = "Demand curve: the firm step first, then further quantities by falling price limit")
            List<Step> steps) {}

    @Schema(name = "DemandStep")
    record Step(
            @Schema(description = "Quantity on top of the steps before", examples = "60")
            BigDecimal quantity,

            @Schema(description = "Wanted if the unit price is at most this; absent on the firm step")
            Money maxUnitPrice) {}

    static DemandView of(Negotiation negotiation) {
        return new DemandView(
                negotiation.id(),
                negotiation.title(),
                negotiation.currency(),
                negotiation.lines().stream().map(DemandView::line).toList());
    }

    private static Line line(FrozenLine line) {
        return new Line(
                line.productId(),
                line.sku(),
                line.gtin(),
                line.name(),
                line.unit(),
                line.quantityDecimals(),
                line.orderMultiple(),
                line.taxCategory(),
                line.firmQuantity(),
                line.regions().stream().map(DemandView::region).toList());
    }

    private static Region region(FrozenRegion region) {
        return new Region(
                region.region(),
                region.firmQuantity(),
                region.steps().stream()
                        .map(step -> new Step(step.quantity(), step.maxUnitPrice()))
                        .toList());
    }
}
