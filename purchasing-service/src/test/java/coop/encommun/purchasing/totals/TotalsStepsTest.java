package coop.encommun.purchasing.totals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.purchasing.Scene;
import coop.encommun.purchasing.totals.TotalsView.Line;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a co-op's manager sees of a pooled order who looks after every single thing that happens. */
@QuarkusTest
class TotalsStepsTest {

    private static final int LEAST = 3;

    @Inject
    Scene scene;

    @Inject
    LiveTotals live;

    @Inject
    TotalsSteps steps;

    @Inject
    ShownTotals shown;

    private final List<UUID> coops = Stream.generate(UUID::randomUUID).limit(8).toList();
    private final Map<UUID, Integer> versions = new HashMap<>();
    private UUID paint;
    private UUID pool;

    @BeforeEach
    void open() {
        paint = scene.product();
        pool = scene.collecting(paint);
    }

    @Test
    void aFigureIsFirstShownWhenThreeStandBehindIt() {
        wants(0, 10, 5);
        wants(1, 20, 5);
        assertTrue(seen().withheld());
        assertNull(seen().coops());
        assertNull(line().firmQuantity());

        wants(2, 30, 0);
        assertFalse(seen().withheld());
        assertEquals(3, seen().coops());
        assertEquals(3, line().coops());
        assertEquals(new BigDecimal(60), line().firmQuantity());
        assertNull(line().conditionalQuantity(), "only two set a limit");
    }

    @Test
    void aFigureDoesNotMoveWhenOneCoopChangesItsDemand() {
        threeWantSixty();
        wants(0, 11, 0);
        assertEquals(new BigDecimal(60), line().firmQuantity());
        wants(3, 500, 0);
        assertEquals(new BigDecimal(60), line().firmQuantity());
        assertEquals(3, line().coops());
        assertEquals(3, seen().coops());
    }

    @Test
    void aFigureMovesWhenThreeHaveChangedTheirPart() {
        threeWantSixty();
        wants(0, 11, 0);
        wants(0, 12, 0);
        wants(3, 500, 0);
        wants(1, 21, 0);
        assertEquals(new BigDecimal(12 + 21 + 30 + 500), line().firmQuantity());
        assertEquals(3, line().coops(), "one has come: no step for the number of co-ops");

        wants(4, 1, 0);
        withdraws(2);
        assertEquals(4, line().coops());
        assertEquals(4, seen().coops());
    }

    @Test
    void whoGoesBackToWhatWasShownHasChangedNothing() {
        threeWantSixty();
        wants(0, 11, 0);
        wants(0, 10, 0);
        wants(1, 21, 0);
        wants(2, 31, 0);
        assertEquals(new BigDecimal(60), line().firmQuantity());
    }

    @Test
    void everyFigureWaitsForChangesOfItsOwn() {
        for (int coop = 0; coop < 3; coop++) wants(coop, 10, 1);
        assertEquals(new BigDecimal(3), line().conditionalQuantity());
        wants(0, 11, 1);
        wants(1, 11, 1);
        wants(2, 10, 2);
        assertEquals(new BigDecimal(30), line().firmQuantity());
        assertEquals(new BigDecimal(3), line().conditionalQuantity());
    }

    @Test
    void aFigureStaysWhenItWouldBecomeThatOfFewer() {
        threeWantSixty();
        withdraws(0);
        assertEquals(new BigDecimal(60), line().firmQuantity(), "one has left");
        withdraws(1);
        withdraws(2);
        assertEquals(new BigDecimal(60), line().firmQuantity(), "all have left");
        wants(3, 77, 0);
        assertEquals(new BigDecimal(60), line().firmQuantity(), "one has come");
        wants(4, 1, 0);
        wants(5, 2, 0);
        assertEquals(new BigDecimal(80), line().firmQuantity());
        assertEquals(3, seen().coops());
    }

    @Test
    void aFigureOfTooFewIsNotShownAfterTheLeastNumberHasBecomeLarger() {
        threeWantSixty();
        TotalsView larger = shown.of(pool, LEAST + 1).orElseThrow();
        assertTrue(larger.withheld());
        assertNull(larger.lines().getFirst().firmQuantity());
    }

    @Test
    void figuresFollowTheDemandsWhereOneIsEnough() {
        hears(0, 10, 0);
        steps.move(pool, 1);
        assertEquals(new BigDecimal(10), line(1).firmQuantity());
        hears(0, 11, 2);
        steps.move(pool, 1);
        assertEquals(new BigDecimal(11), line(1).firmQuantity());
        assertEquals(new BigDecimal(2), line(1).conditionalQuantity());
        leaves(0);
        steps.move(pool, 1);
        assertTrue(line(1).withheld());
        assertNull(line(1).firmQuantity());
    }

    @Test
    void missingIsToldByWhatIsShownAndAfterFreezingAsItIs() {
        scene.update("update pooled_order set minimum_coops = 5 where id = ?", pool);
        scene.update("update pooled_order_line set minimum_quantity = 100 where pooled_order_id = ?", pool);
        threeWantSixty();
        wants(3, 20, 0);
        wants(4, 20, 0);
        assertEquals(2, seen().missingCoops());
        assertEquals(new BigDecimal(40), line().missingToMinimum());

        scene.update("update pooled_order set status = 'FROZEN' where id = ?", pool);
        assertEquals(0, seen().missingCoops());
        assertEquals(BigDecimal.ZERO, line().missingToMinimum());
        assertEquals(new BigDecimal(60), line().firmQuantity(), "freezing alone moves nothing");
    }

    @Test
    void whoFindsAnotherAtItSeesWhatIsShown() {
        threeWantSixty();
        for (int coop = 3; coop < 6; coop++) hears(coop, 10, 0);
        QuarkusTransaction.requiringNew().run(() -> {
            scene.query("select pg_try_advisory_xact_lock(hashtextextended('totals ' || ?, 0))", pool.toString());
            assertEquals(new BigDecimal(60), line().firmQuantity());
        });
        assertEquals(new BigDecimal(90), line().firmQuantity());
    }

    @Test
    void looksWithoutWaitingForADemandThatIsBeingHeard() {
        threeWantSixty();
        for (int coop = 3; coop < 6; coop++) hears(coop, 10, 0);
        QuarkusTransaction.requiringNew().run(() -> {
            live.hear(heard(0, 1_000, 0));
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
                steps.move(pool, LEAST);
                assertEquals(
                        new BigDecimal(90),
                        shown.of(pool, LEAST).orElseThrow().lines().getFirst().firmQuantity());
            });
        });
    }

    @Test
    void aMoveThatFailsLeavesWhatIsShownAndIsNotTriedAgainForAWhile() {
        threeWantSixty();
        // The sum does not fit any more.
        for (int coop = 3; coop < 6; coop++) hears(coop, 10, 0);
        scene.update(
                "update live_demand set firm = array[1e22] where pooled_order_id = ? and coop_id = ?",
                pool,
                coops.get(3));
        restIsOver();
        assertEquals(new BigDecimal(60), seenByAManager());
        assertTrue(secondsToTheNextLook() > 30, "waits: " + secondsToTheNextLook());

        scene.update(
                "update live_demand set firm = array[10.0] where pooled_order_id = ? and coop_id = ?",
                pool,
                coops.get(3));
        assertEquals(new BigDecimal(60), seenByAManager(), "not looked at");
        restIsOver();
        assertEquals(new BigDecimal(90), seenByAManager());
    }

    @Test
    void aDemandHeardByTheVersionBeforeMovesTheFiguresToo() {
        threeWantSixty();
        scene.update("update live_demand set firm = array[11.0] where pooled_order_id = ?", pool);
        scene.update("update live_pool set coops = coops + 0, as_of = now() where pooled_order_id = ?", pool);
        restIsOver();
        assertEquals(new BigDecimal(33), seenByAManager());
    }

    private void restIsOver() {
        scene.update("update shown_pool set next_look = now() where pooled_order_id = ?", pool);
    }

    private double secondsToTheNextLook() {
        return scene.sum("select extract(epoch from next_look - now()) from shown_pool where pooled_order_id = ?", pool)
                .doubleValue();
    }

    private BigDecimal seenByAManager() {
        return line(LEAST).firmQuantity();
    }

    private void threeWantSixty() {
        wants(0, 10, 0);
        wants(1, 20, 0);
        wants(2, 30, 0);
        assertEquals(new BigDecimal(60), line().firmQuantity());
    }

    private void wants(int coop, int firm, int conditional) {
        hears(coop, firm, conditional);
        steps.move(pool, LEAST);
    }

    private void withdraws(int coop) {
        leaves(coop);
        steps.move(pool, LEAST);
    }

    private void leaves(int coop) {
        var withdrawn = new DemandHeard(pool, coops.get(coop), nextVersion(coop), null, Instant.now(), null);
        QuarkusTransaction.requiringNew().run(() -> live.hear(withdrawn));
    }

    private void hears(int coop, int firm, int conditional) {
        QuarkusTransaction.requiringNew().run(() -> live.hear(heard(coop, firm, conditional)));
    }

    private DemandHeard heard(int coop, int firm, int conditional) {
        var line = new DemandHeard.Line(paint, BigDecimal.valueOf(firm), BigDecimal.valueOf(conditional));
        return new DemandHeard(pool, coops.get(coop), nextVersion(coop), Instant.now(), null, List.of(line));
    }

    private int nextVersion(int coop) {
        return versions.merge(coops.get(coop), 1, Integer::sum);
    }

    private TotalsView seen() {
        steps.move(pool, LEAST);
        return shown.of(pool, LEAST).orElseThrow();
    }

    private Line line(int least) {
        return shown.of(pool, least).orElseThrow().lines().getFirst();
    }

    private Line line() {
        return seen().lines().getFirst();
    }
}
