package coop.encommun.supplier.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.encommun.kit.event.PoisonEvent;
import coop.encommun.kit.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A consolidated order as purchasing issued it. */
@Schema(name = "OrderDocument", description = "The consolidated order, as issued")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderDocument(
        UUID purchaseOrderId,
        @Schema(examples = "EC-2026-000123") String number,
        @Schema(examples = "1") int version,
        UUID pooledOrderId,
        UUID supplierId,
        @Schema(examples = "CAD") String currency,
        Instant issuedAt,
        List<Line> lines,
        List<Charge> deliveryCharges,
        Totals totals) {

    @Schema(name = "OrderDocumentLine")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            @Schema(examples = "1") int lineNumber,
            UUID productId,
            String sku,
            String gtin,
            Text name,

            @Schema(description = "UN/ECE Rec 20/21 code", examples = "EA")
            String unit,

            Money unitPrice,

            @Schema(description = "Σ allocations + surplus", examples = "450")
            BigDecimal quantity,

            @Schema(description = "Ordered to fill packs, allocated to nobody", examples = "5")
            BigDecimal surplus,

            @Schema(description = "What the line costs; the unit price may be an average, rounded")
            Money amount,

            @Schema(examples = "STANDARD") String taxCategory,
            Integer leadTimeDays,
            List<Allocation> allocations) {}

    @Schema(name = "OrderDocumentText")
    record Text(String fr, String en) {}

    @Schema(name = "OrderDocumentAllocation", description = "What goes to one co-op’s site")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Allocation(
            UUID coopId,

            @Schema(examples = "Coopérative d’habitation du Ruisseau")
            String coopName,

            UUID siteId,
            String siteName,
            @Schema(examples = "QC-06") String region,
            Address address,
            String gln,
            BigDecimal quantity,
            LocalDate neededBy) {}

    @Schema(name = "OrderDocumentAddress")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Address(String street, String city, String province, String postalCode, String country) {}

    @Schema(name = "OrderDocumentCharge")
    record Charge(@Schema(examples = "QC-06") String region, Money amount) {}

    @Schema(name = "OrderDocumentTotals")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Totals(
            Money goods,

            @Schema(description = "Charged once for the whole order; absent from orders issued before it was told")
            Money fixed,

            Money delivery,
            Money gst,
            Money qst,
            Money total) {}

    /** @throws PoisonEvent when what is needed to send and answer it is missing */
    void check() {
        boolean complete = Stream.of(purchaseOrderId, number, pooledOrderId, supplierId, lines)
                .allMatch(Objects::nonNull);
        if (!complete || version < 1 || lines.isEmpty()) {
            throw new PoisonEvent("Order " + purchaseOrderId + " lacks an id, a number, a version or its lines");
        }
        if (lines.stream().anyMatch(line -> line.quantity() == null)) {
            throw new PoisonEvent("Order " + purchaseOrderId + " has a line without a quantity");
        }
    }

    Optional<Line> line(int lineNumber) {
        return lines.stream().filter(line -> line.lineNumber() == lineNumber).findFirst();
    }
}
