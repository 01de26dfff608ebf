package coop.encommun.supplier.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** When to try again. */
@ApplicationScoped
class RetrySchedule {
    /** An endpoint may ask for patience, but not for ever. */
    private static final Duration MOST_PATIENCE = Duration.ofHours(24);

    private static final Duration LEAST_WAIT = Duration.ofMillis(10);

    private final List<Duration> waits;
    private final double jitter;

    RetrySchedule(DispatchSettings settings) {
        this.waits = List.copyOf(settings.retrySchedule());
        this.jitter = settings.jitter();
        if (waits.isEmpty() || waits.stream().anyMatch(Duration::isNegative)) {
            throw new IllegalArgumentException("encommun.webhooks.retry-schedule needs durations from PT0S on");
        }
        if (jitter < 0 || jitter >= 1) {
            throw new IllegalArgumentException("encommun.webhooks.jitter is a share from 0 to below 1");
        }
    }

    /** Wait before the first attempt. */
    Duration first() {
        return waits.getFirst();
    }

    /**
     * Wait after so many failed attempts, at least what the endpoint asked for.
     *
     * @param failedAttempts 1 after the first one
     */
    Duration after(int failedAttempts, Duration asked) {
        Duration planned = waits.get(Math.min(failedAttempts, waits.size() - 1));
        double factor = 1 + jitter * ThreadLocalRandom.current().nextDouble(-1, 1);
        Duration wait = Duration.ofNanos(Math.round(planned.toNanos() * factor));
        Duration patience = asked.compareTo(MOST_PATIENCE) < 0 ? asked : MOST_PATIENCE;
        return max(max(wait, patience), LEAST_WAIT);
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
