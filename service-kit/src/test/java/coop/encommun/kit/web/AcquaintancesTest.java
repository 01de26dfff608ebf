package coop.encommun.kit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AcquaintancesTest {
    private final Acquaintances acquaintances = new Acquaintances();

    @Test
    void knowsATokenByAllOfItAndByWhereItCameFrom() {
        acquaintances.add("192.0.2.1", "head.claims.signature");

        assertTrue(acquaintances.find("192.0.2.1", "head.claims.signature").isPresent());
        assertEquals(Optional.empty(), acquaintances.find("192.0.2.1", "head.claims.forged"));
        assertEquals(Optional.empty(), acquaintances.find("192.0.2.2", "head.claims.signature"));
    }

    @Test
    void namesATokenWithoutTellingIt() {
        acquaintances.add("192.0.2.1", "a.b.secret");
        acquaintances.add("192.0.2.1", "a.b.other");

        String name = acquaintances.find("192.0.2.1", "a.b.secret").orElseThrow();
        assertTrue(name.matches("token [0-9a-f]{64} from 192\\.0\\.2\\.1"), name);
        assertNotEquals(name, acquaintances.find("192.0.2.1", "a.b.other").orElseThrow());
    }

    @Test
    void remembersNoMoreThanItsMemoryIsFor() {
        for (int i = 0; i < 2 * Acquaintances.MOST; i++) acquaintances.add("192.0.2.1", "a.b." + i);
        assertTrue(acquaintances.size() <= Acquaintances.MOST, "tokens: " + acquaintances.size());
    }
}
