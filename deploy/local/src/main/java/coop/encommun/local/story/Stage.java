package coop.encommun.local.story;

import coop.encommun.local.LocalStack;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Who acts where: a desk for every role at every service of a running stack. */
public final class Stage {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long PAUSE_NANOS = Duration.ofMillis(100).toNanos();

    private final LocalStack stack;

    public Stage(LocalStack stack) {
        this.stack = stack;
    }

    public Desk catalogManager() {
        return desk("catalog", token("catalog-manager", Map.of()));
    }

    /** @param service {@code purchasing} or {@code supplier} */
    public Desk coordinator(String service) {
        return desk(service, token("coordinator", Map.of()));
    }

    public Desk manager(UUID coop) {
        return desk("purchasing", managerToken(coop));
    }

    public Desk supplier(UUID supplier) {
        return desk("supplier", supplierToken(supplier));
    }

    /** Of a manager of that co-op. */
    public String managerToken(UUID coop) {
        return token("coop-manager", Map.of("coop_id", coop.toString()));
    }

    String supplierToken(UUID supplier) {
        return token("supplier", Map.of("supplier_id", supplier.toString()));
    }

    private String token(String role, Map<String, String> claims) {
        return stack.issuer().token(role, Set.of(role), claims);
    }

    private Desk desk(String service, String token) {
        return new Desk(path -> stack.url(service) + path, token);
    }

    /** Waits until an effect that travels as an event can be seen. */
    public static void until(String what, BooleanSupplier seen) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!seen.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("Not seen within " + PATIENCE + ": " + what);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** Repeats a call that is refused because an event has not arrived yet. */
    public static <T> T eventually(String what, Supplier<T> call) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return call.get();
            } catch (Refusal refusal) {
                boolean early = refusal.status() == 404 || refusal.status() == 409 || refusal.status() == 422;
                if (!early || Instant.now().isAfter(end)) {
                    throw new IllegalStateException(what + ": " + refusal.getMessage(), refusal);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }
}
