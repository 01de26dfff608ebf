package coop.encommun.kit.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * How often each client may do something: so many times at once, and after that so many times per second. Whoever has
 * rested until the whole of it is his again is forgotten; memory is bounded by {@link #MOST_CLIENTS}.
 */
final class Allowances {
    static final int MOST_CLIENTS = 20_000;

    private static final double NANOS = 1e9;

    private final boolean unlimited;
    private final long atOnce;
    private final Duration interval;
    private final TimeMeter clock;
    private final Cache<String, Bucket> clients;

    /** @param perSecond 0: no limit at all */
    Allowances(double atOnce, double perSecond, TimeMeter clock) {
        this.unlimited = perSecond <= 0;
        this.atOnce = Math.max(1, (long) atOnce);
        this.interval = unlimited ? Duration.ofSeconds(1) : Duration.ofNanos(Math.max(1, (long) (NANOS / perSecond)));
        this.clock = clock;
        this.clients = Caffeine.newBuilder()
                .maximumSize(MOST_CLIENTS)
                .expireAfterAccess(interval.multipliedBy(this.atOnce))
                .ticker(clock::currentTimeNanos)
                .build();
    }

    /** Takes one; zero when it was there, else how long until there is one again, and none was taken. */
    Duration take(String client) {
        if (unlimited) return Duration.ZERO;
        var taken = bucket(client).tryConsumeAndReturnRemaining(1);
        return Duration.ofNanos(taken.getNanosToWaitForRefill());
    }

    /** How long until this client may take one; zero when it may now. Takes nothing. */
    Duration wait(String client) {
        if (unlimited) return Duration.ZERO;
        return Duration.ofNanos(bucket(client).estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    long clients() {
        clients.cleanUp();
        return clients.estimatedSize();
    }

    private Bucket bucket(String client) {
        return clients.get(
                client,
                unknown -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(atOnce).refillGreedy(1, interval))
                        .withCustomTimePrecision(clock)
                        .build());
    }
}
