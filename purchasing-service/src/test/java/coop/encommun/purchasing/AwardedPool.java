package coop.encommun.purchasing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.local.TestTokens;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.UUID;

/** A frozen pool that was negotiated and awarded by the supplier service's examples; read as the coordinator reads it. */
public final class AwardedPool {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final FrozenPool pool;

    private AwardedPool(FrozenPool pool) {
        this.pool = pool;
    }

    /** Its orders are issued when this returns; the pool is one that is ratified automatically. */
    public static AwardedPool of(FrozenPool pool) {
        AwardedPool awarded = new AwardedPool(pool);
        for (String type : new String[] {"supplier.negotiation.round-opened.v1", "supplier.negotiation.awarded.v1"}) {
            Wire.negotiation(UUID.randomUUID(), type, pool.id, Wire.example(type, pool.id));
        }
        awarded.awaitStatus("ORDERED");
        return awarded;
    }

    public UUID orderOf(UUID supplierId) {
        return UUID.fromString(read("/pooled-orders/" + pool.id + "/purchase-orders")
                .getString("items.find { it.supplierId == '%s' }.id".formatted(supplierId)));
    }

    public String status() {
        return read("/pooled-orders/" + pool.id).getString("status");
    }

    public void awaitStatus(String status) {
        await().atMost(PATIENCE).untilAsserted(() -> assertEquals(status, status()));
    }

    public JsonPath read(String path) {
        return given().auth()
                .oauth2(TestTokens.coordinator())
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Why an event was buried, once it is. */
    public String deadLetterReason(UUID eventId) {
        return await().atMost(PATIENCE)
                .until(
                        () -> read("/dead-letters?limit=200")
                                .getString("find { it.eventId == '%s' }?.reason".formatted(eventId)),
                        reason -> reason != null);
    }
}
