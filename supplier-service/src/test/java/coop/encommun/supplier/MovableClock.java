package coop.encommun.supplier;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;

/** The service's clock in tests. It goes as every clock does, but can be put back for a while. */
@Singleton
public class MovableClock extends Clock {
    private volatile Duration behind = Duration.ZERO;

    /** Does something as if it were then: what falls due before now is due as soon as this is done. */
    public <T> T at(Instant past, Callable<T> work) {
        behind = Duration.between(past, Instant.now());
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            behind = Duration.ZERO;
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().minus(behind);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
