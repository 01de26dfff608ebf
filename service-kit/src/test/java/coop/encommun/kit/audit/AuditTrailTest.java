package coop.encommun.kit.audit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditTrailTest {

    @Inject
    Ledger ledger;

    @Test
    void numbersEntriesAsTheyAreQueued() {
        long first = ledger.write(Audited.of("thing.painted", UUID.randomUUID(), Map.of("colour", "red")));
        assertTrue(ledger.write(Audited.of("thing.painted", UUID.randomUUID())) > first);
    }
}
