package coop.encommun.supplier.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SupplierOrderSummary", description = "An order to a supplier, in its latest version.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OrderSummary(
        @Schema(description = "`webhook-id` of all its deliveries; what lists continue after")
        UUID webhookId,

        UUID orderId,
        @Schema(examples = "EC-2026-000123") String number,
        @Schema(examples = "1") int version,
        UUID pooledOrderId,
        UUID supplierId,
        Instant receivedAt,

        @Schema(description = "When the endpoint accepted it; absent until then")
        Instant deliveredAt,

        @Schema(description = "Of the document, lower-case hexadecimal")
        String sha256,

        @Schema(description = "Absent until answered") Decision decision) {}
