package coop.encommun.supplier.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.encommun.supplier.dispatch.OrderEvent.AnsweredLine;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "SupplierOrder", description = "An order to a supplier, in its latest version.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SupplierOrderView(
        UUID orderId,
        @Schema(examples = "EC-2026-000123") String number,
        @Schema(examples = "1") int version,
        UUID pooledOrderId,
        UUID supplierId,

        @Schema(description = "`webhook-id` of all its deliveries")
        UUID webhookId,

        Instant receivedAt,

        @Schema(description = "When the endpoint accepted it; absent until then")
        Instant deliveredAt,

        @Schema(description = "Attempts to deliver so far") int attempts,

        @Schema(description = "Absent until the first attempt")
        Instant lastAttemptAt,

        @Schema(description = "Absent once delivered") Instant nextAttemptAt,

        @Schema(description = "Of `GET /supplier-orders/{id}/document`, lower-case hexadecimal")
        String sha256,

        OrderDocument order,
        @Schema(description = "Absent until answered") Answer answer) {

    @Schema(name = "SupplierOrderAnswer")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(Decision decision, String reason, Instant answeredAt, String answeredBy, List<AnsweredLine> lines) {

        static Answer of(OrderAnswer answer) {
            return new Answer(
                    answer.decision(), answer.reason(), answer.answeredAt(), answer.answeredBy(), answer.lines());
        }
    }

    static SupplierOrderView of(OrderDispatch dispatch, OrderDocument order, OrderAnswer answer) {
        return new SupplierOrderView(
                dispatch.purchaseOrderId(),
                dispatch.number(),
                dispatch.orderVersion(),
                dispatch.pooledOrderId(),
                dispatch.supplierId(),
                dispatch.id(),
                dispatch.receivedAt(),
                dispatch.deliveredAt(),
                dispatch.attempts(),
                dispatch.lastAttemptAt(),
                dispatch.deliveredAt() == null ? dispatch.nextAttemptAt() : null,
                dispatch.sha256(),
                order,
                answer == null ? null : Answer.of(answer));
    }
}
