package coop.encommun.supplier.dispatch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.kit.event.Outbox;
import coop.encommun.kit.problem.Messages;
import coop.encommun.supplier.Wire;
import coop.encommun.supplier.dispatch.OrderEvent.AnsweredLine;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FastDeliveries.class)
class OrderContractTest {
    private static final UUID ORDER = UUID.fromString("01995e40-9b00-7d44-a1b2-3c4d5e6f7001");
    private static final UUID POOLED_ORDER = UUID.fromString("01995c2e-6f00-7c3a-9d53-0c5a7e1f2b10");
    private static final UUID SUPPLIER = UUID.fromString("01995b70-2c00-7a11-8e21-5d3f90c1a001");

    @Inject
    Outbox outbox;

    @Test
    void publishesADeliveryAsInTheExample() {
        published(new OrderEvent.Delivered(ORDER, POOLED_ORDER, SUPPLIER, 1, Instant.parse("2026-10-16T15:20:07Z"), 2));
    }

    @Test
    void publishesAnAnswerAsInTheExample() {
        published(new OrderEvent.Answered(
                ORDER,
                POOLED_ORDER,
                SUPPLIER,
                1,
                Decision.ACCEPTED_WITH_CHANGES,
                Instant.parse("2026-10-19T13:05:00Z"),
                "Rupture partielle à l’entrepôt de Saint-Jérôme.",
                List.of(new AnsweredLine(1, BigDecimal.valueOf(430), "Reste livrable le mois suivant."))));
    }

    @Test
    void hasEveryTextInBothLanguages() {
        assertEquals(List.of(), Messages.missing(OrderRefused.values()));
        assertEquals(
                List.of(),
                Messages.missing(
                        "violation.answer-lines-not-expected",
                        "violation.answer-lines-required",
                        "violation.answer-reason-required",
                        "violation.answer-unknown-line",
                        "violation.answer-duplicate-line",
                        "violation.answer-quantity-out-of-range"));
    }

    private void published(OrderEvent event) {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(event));

        await().untilAsserted(() -> {
            Wire.Told told = Wire.heard("encommun.supplier.orders", POOLED_ORDER).stream()
                    .filter(it -> it.type().equals(event.type()))
                    .findFirst()
                    .orElseThrow();
            assertEquals(Wire.json(Wire.example("contracts/events/" + event.type() + ".json")), told.data());
            assertEquals(ORDER.toString(), told.subject());
        });
    }
}
