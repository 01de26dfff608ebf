package coop.encommun.supplier.dispatch;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "DeliveryAttempt", description = "One attempt to deliver an order to the supplier’s endpoint.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
        @Schema(description = "The same over all attempts for one version of the order")
        UUID webhookId,

        @Schema(examples = "1") int number,
        Instant attemptedAt,
        @Schema(examples = "120") long durationMs,

        @Schema(description = "HTTP status; absent when there was no answer", examples = "503")
        Integer status,

        @Schema(description = "What went wrong; absent when accepted")
        String error) {}
