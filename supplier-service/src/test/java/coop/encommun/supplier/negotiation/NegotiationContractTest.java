package coop.encommun.supplier.negotiation;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import coop.encommun.supplier.Wire;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What this feature puts on the wire is what its published examples say. */
@QuarkusTest
class NegotiationContractTest {
    private static final UUID POOLED_ORDER = UUID.fromString("01995c2e-6f00-7c3a-9d53-0c5a7e1f2b10");

    @Inject
    PreparedNegotiations prepared;

    @Test
    void tellsOfAnOpenedRoundAsPublished() {
        assertToldAsPublished(new NegotiationEvent.RoundOpened(
                POOLED_ORDER, 1, Instant.parse("2026-10-05T13:00:00Z"), Instant.parse("2026-10-09T20:00:00Z"), 3));
    }

    @Test
    void tellsOfAClosedRoundAsPublished() {
        assertToldAsPublished(
                new NegotiationEvent.RoundClosed(POOLED_ORDER, 1, Instant.parse("2026-10-09T20:00:00Z"), 2));
    }

    @Test
    void tellsOfAFailureAsPublished() {
        assertToldAsPublished(new NegotiationEvent.Failed(
                POOLED_ORDER,
                Instant.parse("2026-10-13T14:30:00Z"),
                "no-acceptable-bid",
                "Aucune soumission ne couvre la région QC-12."));
    }

    private void assertToldAsPublished(NegotiationEvent event) {
        prepared.tell(event);

        JsonNode example = Wire.json(Wire.example("contracts/events/" + event.type() + ".json"));
        await().untilAsserted(() -> {
            List<Wire.Told> told = Wire.heard("encommun.supplier.negotiations", POOLED_ORDER).stream()
                    .filter(it -> it.type().equals(event.type()))
                    .toList();
            assertEquals(List.of(new Wire.Told(event.type(), POOLED_ORDER.toString(), example)), told);
        });
    }
}
