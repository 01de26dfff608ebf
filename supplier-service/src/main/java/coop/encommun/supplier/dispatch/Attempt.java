package coop.encommun.supplier.dispatch;

import java.time.Duration;
import java.time.Instant;

/** One try to deliver: when, how long, how it ended. */
record Attempt(Instant startedAt, Duration duration, DeliveryOutcome outcome) {

    Instant endedAt() {
        return startedAt.plus(duration);
    }
}
