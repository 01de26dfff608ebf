package coop.encommun.kit.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void risesStrictlyWithTime() {
        long before = System.currentTimeMillis();
        List<UUID> ids = IntStream.range(0, 10_000).mapToObj(i -> Ids.next()).toList();
        for (int i = 1; i < ids.size(); i++) {
            assertTrue(ids.get(i - 1).toString().compareTo(ids.get(i).toString()) < 0);
        }
        UUID first = ids.getFirst();
        assertEquals(7, first.version());
        assertEquals(2, first.variant());
        assertTrue((first.getMostSignificantBits() >>> 16) - before < 60_000);
        assertEquals(10_000, new HashSet<>(ids).size());
    }

    @Test
    void namesAlwaysGiveTheSameId() {
        UUID id = Ids.named("anne", "/products", "key-1");
        assertEquals(UUID.fromString("1e4408a8-d79f-85e6-bce9-187d8cc8c4e5"), id);
        assertEquals(8, id.version());
        assertEquals(2, id.variant());
        assertNotEquals(Ids.named("ab", "c"), Ids.named("a", "bc"));
    }
}
