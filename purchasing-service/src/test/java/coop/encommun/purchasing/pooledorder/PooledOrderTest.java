package coop.encommun.purchasing.pooledorder;

import static coop.encommun.purchasing.pooledorder.PooledOrderStatus.COLLECTING;
import static coop.encommun.purchasing.pooledorder.PooledOrderStatus.FAILED;
import static coop.encommun.purchasing.pooledorder.PooledOrderStatus.FROZEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.value.Ids;
import coop.encommun.kit.value.Money;
import coop.encommun.purchasing.pooledorder.PooledDemand.Region;
import coop.encommun.purchasing.pooledorder.PooledDemand.Step;
import coop.encommun.purchasing.product.Bilingual;
import coop.encommun.purchasing.product.TaxCategory;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PooledOrderTest {

    private static final Instant NOW = Instant.parse("2026-10-05T14:00:00Z");
    private static final Instant CLOSES = NOW.plus(Duration.ofDays(7));
    private static final UUID PAINT = Ids.next();

    private final PooledOrder order = order(null, 1);

    @Test
    void livesFromDraftToAcknowledged() {
        order.open("claire", NOW);
        order.close("claire", NOW.plusSeconds(1));
        order.freeze(demandOf("40"), NOW.plusSeconds(2));
        order.negotiationStarted(NOW.plusSeconds(3));
        order.award(NOW.plusSeconds(4));
        order.orderIssued(NOW.plusSeconds(5));
        order.acknowledge(NOW.plusSeconds(6));

        assertEquals(
                List.of(
                        "DRAFT COLLECTING claire",
                        "COLLECTING FROZEN claire",
                        "FROZEN NEGOTIATING system",
                        "NEGOTIATING AWARDED system",
                        "AWARDED ORDERED system",
                        "ORDERED ACKNOWLEDGED system"),
                order.transitions().stream()
                        .map(step -> step.from() + " " + step.to() + " " + step.by())
                        .toList());
        assertEquals(NOW.plusSeconds(2), order.transitions().get(1).at());
    }

    @Test
    void refusesEveryStepThatIsNotInTheTable() {
        List<Consumer<PooledOrder>> commands = List.of(
                order -> order.open("c", NOW),
                order -> order.close("c", NOW),
                order -> order.freeze(demandOf("1"), NOW),
                order -> order.negotiationStarted(NOW),
                order -> order.award(NOW),
                order -> order.orderIssued(NOW),
                order -> order.acknowledge(NOW));
        int[] allowedInOrder = {0, 2, 3, 4, 5, 6};

        for (int done = 0; done < allowedInOrder.length; done++) {
            for (int next = 0; next < commands.size(); next++) {
                PooledOrder order = order(null, 1);
                for (int i = 0; i < done; i++) {
                    commands.get(allowedInOrder[i]).accept(order);
                }
                boolean closing = next == 1 && order.status() == COLLECTING;
                if (next == allowedInOrder[done] || closing) {
                    continue;
                }
                PooledOrderStatus before = order.status();
                Consumer<PooledOrder> illegal = commands.get(next);

                Refused refused = assertThrows(Refused.class, () -> illegal.accept(order));

                assertEquals("pooled-order-transition", refused.type().slug());
                assertEquals(before, order.status());
                assertEquals(done, order.transitions().size());
            }
        }
    }

    @Test
    void nothingFollowsTheEnd() {
        for (PooledOrderStatus end : List.of(
                PooledOrderStatus.SETTLED, FAILED, PooledOrderStatus.CANCELLED, PooledOrderStatus.ROLLED_OVER)) {
            assertEquals(
                    0,
                    Arrays.stream(PooledOrderStatus.values())
                            .filter(end::mayBecome)
                            .count());
        }
    }

    @Test
    void mayNotBeOpenedPastItsDueTime() {
        Refused refused = assertThrows(Refused.class, () -> order.open("claire", CLOSES));

        assertEquals("pooled-order-closed", refused.type().slug());
        assertEquals(PooledOrderStatus.DRAFT, order.status());
    }

    @Test
    void freezingTellsTermsAndCurve() {
        order.open("claire", NOW);

        PooledOrderEvent.Frozen frozen =
                assertInstanceOf(PooledOrderEvent.Frozen.class, order.freeze(demandOf("40"), CLOSES));

        assertEquals(CLOSES, frozen.frozenAt());
        assertEquals(1, frozen.coops());
        assertEquals(
                new BigDecimal("40"),
                frozen.lines().getFirst().regions().getFirst().firmQuantity());
        assertEquals("system", order.transitions().getLast().by());
    }

    @Test
    void failsWhenALineMissesItsMinimumAndSaysWhich() {
        PooledOrder order = order("41", 1);
        order.open("claire", NOW);

        PooledOrderEvent.Failed failed =
                assertInstanceOf(PooledOrderEvent.Failed.class, order.freeze(demandOf("40"), CLOSES));

        assertEquals(FAILED, order.status());
        assertEquals("minimum-missed", failed.reason());
        assertEquals("product " + PAINT + ": 40 < 41", failed.detail());
    }

    @Test
    void isFrozenWhenALineJustReachesItsMinimum() {
        PooledOrder order = order("40.000", 1);
        order.open("claire", NOW);

        order.freeze(demandOf("40"), CLOSES);

        assertEquals(FROZEN, order.status());
    }

    @Test
    void failsWhenTooFewCoopsTookPart() {
        PooledOrder order = order(null, 2);
        order.open("claire", NOW);

        PooledOrderEvent.Failed failed =
                assertInstanceOf(PooledOrderEvent.Failed.class, order.freeze(demandOf("40"), CLOSES));

        assertEquals("coops: 1 < 2", failed.detail());
    }

    @Test
    void closingEarlyNeverPutsTheDueTimeOff() {
        order.open("claire", NOW);
        order.close("claire", CLOSES.plusSeconds(5));
        assertEquals(CLOSES, order.closesAt());

        order.close("claire", NOW.plusSeconds(9));
        assertEquals(NOW.plusSeconds(9), order.closesAt());
    }

    @Test
    void mayBeCancelledUntilOrdersAreIssued() {
        order.open("claire", NOW);
        order.freeze(demandOf("1"), NOW);
        order.negotiationStarted(NOW);
        order.award(NOW);
        order.orderIssued(NOW);

        assertThrows(Refused.class, () -> order.cancel("trop tard", "claire", NOW));
        assertEquals(PooledOrderStatus.ORDERED, order.status());
    }

    private static PooledOrder order(String minimum, int minimumCoops) {
        return new PooledOrder(
                Ids.next(),
                new Bilingual("Peinture", "Paint"),
                "CAD",
                CLOSES,
                new Rules(minimumCoops, null, null),
                List.of(new PooledOrderLine(PAINT, minimum == null ? null : new BigDecimal(minimum))));
    }

    private static Consolidation demandOf(String quantity) {
        BigDecimal firm = new BigDecimal(quantity);
        Region region = new Region("QC-06", firm, BigDecimal.ZERO, List.of(new Step(firm, null)));
        return order -> new PooledDemand(
                1,
                List.of(new PooledDemand.Line(
                        PAINT,
                        "PEI-01",
                        null,
                        new Bilingual("Peinture", "Paint"),
                        "EA",
                        0,
                        BigDecimal.ONE,
                        TaxCategory.STANDARD,
                        Money.of("12.50", "CAD"),
                        List.of(region))));
    }
}
