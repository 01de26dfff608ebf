package coop.encommun.supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.audit.Audited;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Writes down what was refused, once the refused transaction is over and before the answer goes out. Who asks the same
 * again and again leaves one entry a minute: a poller is not to fill the log.
 */
@ApplicationScoped
class Traces {
    private static final int MOST = 10_000;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final AuditTrail audit;
    private final Access access;
    private final Cache<Left, Boolean> left =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(PAUSE).build();

    Traces(AuditTrail audit, Access access) {
        this.audit = audit;
        this.access = access;
    }

    private record Left(String actor, Audited entry) {}

    @ServerResponseFilter
    void leave(Throwable failure) {
        Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(RefusedWithTrace.class::isInstance)
                .map(RefusedWithTrace.class::cast)
                .findFirst()
                .ifPresent(refused -> leave(refused, new Left(whose(refused), refused.trace())));
    }

    /** What is wrong is wrong for all: whoever comes upon it first has it told. */
    private String whose(RefusedWithTrace refused) {
        return refused.isAlarm() ? "" : access.subject();
    }

    private void leave(RefusedWithTrace refused, Left trace) {
        if (left.asMap().putIfAbsent(trace, true) != null) return;
        try {
            if (refused.isAlarm()) Log.errorf("%s: %s", trace.entry().action(), trace.entry());
            audit.addApart(trace.entry());
        } catch (RuntimeException unwritten) {
            left.invalidate(trace);
            throw unwritten;
        }
    }
}
