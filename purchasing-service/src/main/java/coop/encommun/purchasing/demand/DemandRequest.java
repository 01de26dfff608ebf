package coop.encommun.purchasing.demand;

import coop.encommun.purchasing.demand.AskedLine.AskedStep;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A whole demand as its co-op sends it. Only its form is checked here; what it asks for, by {@link DemandRules}. */
record DemandRequest(
        @Pattern(regexp = "[A-Z]{3}", message = "currency-form")
        @Schema(description = "Of the price limits; when given it must be the pooled order's", examples = "CAD")
        String currency,

        @NotEmpty @Size(max = 20_000) List<@NotNull @Valid Line> lines) {

    @Schema(name = "DemandLineRequest")
    record Line(
            @NotNull UUID productId,

            @NotNull @Schema(description = "One of the co-op's own delivery sites")
            UUID siteId,

            @Schema(description = "Not in the past, in Québec")
            LocalDate neededBy,

            @NotBlank
            @Size(max = 3)
            @Schema(description = "UN/ECE Rec 20 or 21 code of the product's unit", examples = "EA")
            String unit,

            @NotNull @Schema(description = "At most one without a limit; every limit once")
            List<@NotNull @Valid Step> steps,

            @Schema(description = "So many more are welcome, only to fill packs", defaultValue = "0")
            BigDecimal tolerance,

            @Schema(description = "Products accepted instead")
            List<@NotNull UUID> substitutes) {

        AskedLine asked() {
            return new AskedLine(
                    productId,
                    siteId,
                    neededBy,
                    unit,
                    steps.stream()
                            .map(step -> new AskedStep(step.quantity, step.maxUnitPrice))
                            .toList(),
                    Objects.requireNonNullElse(tolerance, BigDecimal.ZERO),
                    Objects.requireNonNullElse(substitutes, List.of()));
        }
    }

    @Schema(name = "DemandStepRequest")
    record Step(
            @NotNull @Schema(examples = "60") BigDecimal quantity,

            @Schema(
                    type = SchemaType.STRING,
                    description = "Wanted only when the unit price is at most this; without it: in any case",
                    examples = "10.00")
            BigDecimal maxUnitPrice) {}

    List<AskedLine> asked() {
        return lines.stream().map(Line::asked).toList();
    }
}
