package coop.encommun.purchasing.totals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.purchasing.Scene;
import coop.encommun.purchasing.totals.TotalsView.Line;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever co-ops do in whatever order: what a manager sees next differs from what it saw by no fewer than three of them. */
@QuarkusTest
class ShownTotalsPropertyTest {

    private static final int LEAST = 3;
    private static final int STEPS = 400;

    @Inject
    Scene scene;

    @Inject
    LiveTotals live;

    @Inject
    TotalsSteps steps;

    @Inject
    ShownTotals shown;

    private final List<UUID> coops = Stream.generate(UUID::randomUUID).limit(9).toList();
    private final Map<UUID, DemandHeard> demands = new HashMap<>();
    /** By figure: each co-op's part when it last moved. */
    private final Map<String, Map<UUID, Long>> lastParts = new TreeMap<>();

    private Map<String, Long> lastSeen = new TreeMap<>();

    @Test
    void twoFiguresThatFollowEachOtherDifferByThreeCoopsAtLeast() {
        long seed = System.nanoTime();
        System.out.println("ShownTotalsPropertyTest seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        List<UUID> products = List.of(scene.product(), scene.product());
        UUID pool = scene.collecting(products.toArray(UUID[]::new));
        for (int step = 0; step < STEPS; step++) {
            DemandHeard demand = anything(random, pool, products);
            demands.put(demand.coopId(), demand);
            QuarkusTransaction.requiringNew().run(() -> live.hear(demand));
            if (random.nextInt(3) > 0) look(pool, products, "seed %d, step %d".formatted(seed, step));
        }
        assertTrue(lastSeen.size() == 7, "every figure was shown in the end: " + lastSeen);
    }

    /** Small numbers, so that co-ops often go back to what they wanted before. */
    private DemandHeard anything(SplittableRandom random, UUID pool, List<UUID> products) {
        UUID coop = coops.get(random.nextInt(coops.size()));
        long version = demands.containsKey(coop) ? demands.get(coop).version() + 1 : 1;
        if (random.nextInt(4) == 0) return new DemandHeard(pool, coop, version, null, Instant.now(), null);
        List<DemandHeard.Line> lines = new ArrayList<>();
        for (UUID product : products) {
            BigDecimal firm = BigDecimal.valueOf(random.nextInt(4));
            BigDecimal conditional = BigDecimal.valueOf(random.nextInt(3));
            if (firm.signum() + conditional.signum() > 0) lines.add(new DemandHeard.Line(product, firm, conditional));
        }
        return lines.isEmpty()
                ? new DemandHeard(pool, coop, version, null, Instant.now(), null)
                : new DemandHeard(pool, coop, version, Instant.now(), null, lines);
    }

    private void look(UUID pool, List<UUID> products, String when) {
        steps.move(pool, LEAST);
        Map<String, Long> seen = seen(shown.of(pool, LEAST).orElseThrow());
        parts(products).forEach((figure, now) -> {
            Map<UUID, Long> before = lastParts.getOrDefault(figure, Map.of());
            boolean moves = differing(now, before) >= LEAST && now.size() >= LEAST;
            if (!Objects.equals(seen.get(figure), lastSeen.get(figure)))
                assertTrue(moves, "%s: %s from %s to %s".formatted(when, figure, before, now));
            if (moves) {
                long exact = now.values().stream().mapToLong(Long::longValue).sum();
                assertEquals(exact, seen.get(figure), when + ": " + figure);
                lastParts.put(figure, now);
            }
        });
        lastSeen = seen;
    }

    private static Map<String, Long> seen(TotalsView totals) {
        Map<String, Long> seen = new TreeMap<>();
        seen.put("coops", totals.coops());
        for (Line line : totals.lines()) {
            seen.put("coops of " + line.productId(), line.coops());
            seen.put("firm of " + line.productId(), whole(line.firmQuantity()));
            seen.put("conditional of " + line.productId(), whole(line.conditionalQuantity()));
        }
        seen.values().removeIf(Objects::isNull);
        return seen;
    }

    private static Long whole(BigDecimal quantity) {
        return quantity == null ? null : (Long) quantity.longValueExact();
    }

    /** What stands behind each figure now, taken from the demands themselves. */
    private Map<String, Map<UUID, Long>> parts(List<UUID> products) {
        Map<String, Map<UUID, Long>> parts = new TreeMap<>();
        parts.put("coops", partsOf(demand -> lines(demand).isEmpty() ? 0L : 1L));
        for (UUID product : products) {
            parts.put("coops of " + product, partsOf(demand -> sum(demand, product, line -> 1L)));
            parts.put(
                    "firm of " + product, partsOf(demand -> sum(demand, product, line -> whole(line.firmQuantity()))));
            parts.put(
                    "conditional of " + product,
                    partsOf(demand -> sum(demand, product, line -> whole(line.conditionalQuantity()))));
        }
        return parts;
    }

    private Map<UUID, Long> partsOf(Function<DemandHeard, Long> part) {
        Map<UUID, Long> parts = new HashMap<>();
        demands.forEach((coop, demand) -> parts.put(coop, part.apply(demand)));
        parts.values().removeIf(quantity -> quantity == 0);
        return parts;
    }

    private static long sum(DemandHeard demand, UUID product, ToLongFunction<DemandHeard.Line> quantity) {
        return lines(demand).stream()
                .filter(line -> line.productId().equals(product))
                .mapToLong(quantity)
                .sum();
    }

    private static List<DemandHeard.Line> lines(DemandHeard demand) {
        return demand.lines() == null ? List.of() : demand.lines();
    }

    private long differing(Map<UUID, Long> now, Map<UUID, Long> before) {
        return coops.stream()
                .filter(coop -> !Objects.equals(now.get(coop), before.get(coop)))
                .count();
    }
}
