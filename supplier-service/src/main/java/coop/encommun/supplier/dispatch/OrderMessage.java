package coop.encommun.supplier.dispatch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.UUID;

/**
 * The Standard Webhooks thin event that tells a supplier of an order: what to fetch, not the order itself.
 *
 * @param timestamp when the order came to be sent: the same over all attempts
 */
record OrderMessage(String type, Instant timestamp, Data data) {

    record Data(UUID orderId, String number, int version, String sha256, String href) {}

    static OrderMessage issued(OrderDispatch order, String publicUrl) {
        String base = publicUrl.endsWith("/") ? publicUrl : publicUrl + "/";
        return new OrderMessage(
                "order.issued",
                order.receivedAt(),
                new Data(
                        order.purchaseOrderId(),
                        order.number(),
                        order.orderVersion(),
                        order.sha256(),
                        base + "supplier-orders/" + order.purchaseOrderId()));
    }

    /** Signed for this moment; the id stays the same over all attempts. */
    HttpRequest request(UUID webhookId, URI endpoint, String secret, Instant now, ObjectMapper json) {
        try {
            String body = json.writeValueAsString(this);
            String signature = new Webhook(secret).sign(webhookId.toString(), now.getEpochSecond(), body);
            return HttpRequest.newBuilder(endpoint)
                    .header("Content-Type", "application/json")
                    .header("User-Agent", "Encommun")
                    .header(Webhook.UNBRANDED_MSG_ID_KEY, webhookId.toString())
                    .header(Webhook.UNBRANDED_MSG_TIMESTAMP_KEY, Long.toString(now.getEpochSecond()))
                    .header(Webhook.UNBRANDED_MSG_SIGNATURE_KEY, signature)
                    .POST(BodyPublishers.ofString(body))
                    .build();
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        } catch (WebhookSigningException | EmptyWebhookSecretException e) {
            throw new IllegalStateException("the message cannot be signed", e);
        }
    }
}
