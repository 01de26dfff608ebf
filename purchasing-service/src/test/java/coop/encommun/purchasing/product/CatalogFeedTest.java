package coop.encommun.purchasing.product;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.purchasing.Contracts;
import coop.encommun.purchasing.Scene;
import coop.encommun.purchasing.Wire;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Fed with the catalogue's own published example, through the real topic. */
@QuarkusTest
class CatalogFeedTest {

    private static final String TYPE = "catalog.product.changed.v1";
    private static final UUID FLOUR = UUID.fromString("01995b8e-2c40-7b1a-8f6e-4d2a9c7b3e51");

    @Inject
    Scene scene;

    @Test
    void remembersTheCataloguesLatestWordHoweverOftenItComes() {
        String example = Contracts.foreignEvent("catalog-service", TYPE);
        UUID eventId = UUID.randomUUID();
        Wire.product(eventId, TYPE, FLOUR, example);
        Wire.product(eventId, TYPE, FLOUR, example);
        Wire.product(UUID.randomUUID(), TYPE, FLOUR, example);
        UUID late = UUID.randomUUID();
        Wire.product(
                late,
                TYPE,
                FLOUR,
                example.replace("\"version\": 3", "\"version\": 2").replace("1.95", "7.77"));

        await().atMost(ofSeconds(60))
                .until(() -> scene.query("select 1 from inbox where event_id = ?", late)
                                .size()
                        == 1);

        assertEquals(List.of("FAR-BLE-20 KGM 3 20 ZERO_RATED 1.9500 CAD ACTIVE v3"), scene.query("""
                        select sku || ' ' || unit || ' ' || quantity_decimals || ' ' || trim_scale(order_multiple) || ' '
                               || tax_category || ' ' || reference_price || ' ' || currency || ' ' || status
                               || ' v' || version
                        from product where id = ?""", FLOUR));
    }
}
