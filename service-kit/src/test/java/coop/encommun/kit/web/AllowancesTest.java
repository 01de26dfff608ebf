package coop.encommun.kit.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowancesTest {
    private final AtomicLong now = new AtomicLong(1_000_000_000L);
    private final TimeMeter clock = new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    };

    /** 5 at once, then 2 per second. */
    private final Allowances allowances = new Allowances(5, 2, clock);

    @Test
    void givesABurstAndThenSoMuchPerSecond() {
        assertEquals(5, taken("a", 20));
        assertEquals(Duration.ofMillis(500), allowances.take("a"));
        pass(Duration.ofSeconds(1));
        assertEquals(2, taken("a", 20));
        pass(Duration.ofHours(1));
        assertEquals(5, taken("a", 20), "rest does not add up beyond the burst");
    }

    @Test
    void keepsClientsApart() {
        assertEquals(5, taken("a", 1000));
        assertEquals(5, taken("b", 1000));
    }

    @Test
    void askingTakesNothing() {
        IntStream.range(0, 100).forEach(i -> assertEquals(Duration.ZERO, allowances.wait("a")));
        assertEquals(5, taken("a", 20));
        assertEquals(Duration.ofMillis(500), allowances.wait("a"));
    }

    @Test
    void zeroIsNoLimit() {
        Allowances none = new Allowances(0, 0, clock);
        assertTrue(IntStream.range(0, 10_000).allMatch(i -> none.take("a").isZero()));
        assertEquals(0, none.clients());
    }

    @Test
    void remembersNoMoreClientsThanItsMemoryIsFor() {
        for (int client = 0; client < 3 * Allowances.MOST_CLIENTS; client++) allowances.take("client " + client);
        assertTrue(allowances.clients() <= Allowances.MOST_CLIENTS, "clients: " + allowances.clients());
        pass(Duration.ofMinutes(1));
        allowances.take("another");
        assertEquals(1, allowances.clients());
    }

    @Test
    void takesANetworkOfIpv6AsOneAddress() {
        assertEquals("192.0.2.7", Addresses.network("192.0.2.7"));
        assertEquals("20010db800010002/64", Addresses.network("2001:db8:1:2::7"));
        assertEquals("20010db800010002/64", Addresses.network("2001:db8:1:2:3:4:5:6%eth0"));
        assertEquals("unknown", Addresses.network(null));
        assertEquals("co-op.example", Addresses.network("co-op.example"));
    }

    private int taken(String client, int attempts) {
        return (int) IntStream.range(0, attempts)
                .filter(i -> allowances.take(client).isZero())
                .count();
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
