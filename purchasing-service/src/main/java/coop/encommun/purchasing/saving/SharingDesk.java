package coop.encommun.purchasing.saving;

import coop.encommun.purchasing.saving.Figures.Received;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/**
 * Computes sharings one at a time, on a thread of its own that gives way to requests and events, and keeps the last ones: a
 * whole consortium asks for the same figures on the same morning. What takes longer than an answer may goes on meanwhile.
 */
@ApplicationScoped
class SharingDesk {

    private static final Duration PATIENCE = Duration.ofMillis(1_500);
    private static final Duration MOST_TIME = Duration.ofMinutes(1);
    private static final int KEPT = 256;

    /** Allocations are never patched: what an order's figures are depends only on which suppliers' parts still count. */
    private record Key(UUID pooledOrderId, Set<UUID> suppliers, int buyers) {}

    private final Map<Key, CompletableFuture<Sharing>> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, CompletableFuture<Sharing>> eldest) {
            return size() > KEPT && eldest.getValue().isDone();
        }
    };

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread one = new Thread(work, "sharing");
        one.setDaemon(true);
        one.setPriority(Thread.MIN_PRIORITY);
        return one;
    });

    /** COMPUTING when it is not there before patience ends. */
    Sharing sharing(Figures figures, List<AwardedGame> games) {
        try {
            return asked(figures, games).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException later) {
            return Sharing.unknown(Unknown.COMPUTING);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Sharing.unknown(Unknown.COMPUTING);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The sharing was not computed", failed.getCause());
        }
    }

    private CompletableFuture<Sharing> asked(Figures figures, List<AwardedGame> games) {
        int buyers = figures.buyers().size();
        Set<UUID> suppliers =
                figures.received().stream().map(Received::supplierId).collect(Collectors.toSet());
        Key key = new Key(figures.pooledOrderId(), suppliers, buyers);
        synchronized (kept) {
            CompletableFuture<Sharing> known = kept.get(key);
            if (known == null || known.isCompletedExceptionally()) {
                known = CompletableFuture.supplyAsync(() -> computed(games, buyers), thread);
                kept.put(key, known);
            }
            return known;
        }
    }

    private static Sharing computed(List<AwardedGame> games, int buyers) {
        try {
            return Sharing.of(games, buyers, MOST_TIME);
        } catch (ArithmeticException beyondExactRange) {
            return Sharing.unknown(Unknown.TOO_LARGE);
        }
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
    }
}
