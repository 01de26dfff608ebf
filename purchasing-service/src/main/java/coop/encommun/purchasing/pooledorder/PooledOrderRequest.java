package coop.encommun.purchasing.pooledorder;

import coop.encommun.purchasing.product.Bilingual;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pooled order as the coordinator wants it. */
record PooledOrderRequest(
        @NotNull @Valid Bilingual title,

        @Pattern(regexp = "[A-Z]{3}", message = "currency-form") @Schema(description = "ISO 4217", defaultValue = "CAD")
        String currency,

        @NotNull @Schema(description = "When collecting ends by itself", examples = "2026-12-01T17:00:00Z")
        Instant closesAt,

        @NotEmpty @Size(max = 5000) List<@NotNull @Valid Line> lines,
        @Valid Rules rules) {

    PooledOrderRequest {
        currency = Objects.requireNonNullElse(currency, "CAD");
        rules = Objects.requireNonNullElse(rules, Rules.USUAL);
    }

    @Schema(name = "PooledOrderLineRequest")
    record Line(
            @NotNull UUID productId,

            @Positive
            @DecimalMax("1000000000")
            @Digits(integer = 10, fraction = 3)
            @Schema(description = "Firm demand below which the pooled order fails, in the product's unit")
            BigDecimal minimumQuantity) {}

    record Cancellation(@NotBlank @Size(max = 500) String reason) {}
}
