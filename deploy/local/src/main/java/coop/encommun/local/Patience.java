package coop.encommun.local;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waiting for something outside this JVM that cannot call back. */
record Patience(Duration limit) {
    private static final long PAUSE_NANOS = 25_000_000;

    static Patience of(int seconds) {
        return new Patience(Duration.ofSeconds(seconds));
    }

    /** True as soon as the condition holds, false when the time is up or this thread is interrupted. */
    boolean until(BooleanSupplier condition) {
        Instant end = Instant.now().plus(limit);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end) || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }
}
