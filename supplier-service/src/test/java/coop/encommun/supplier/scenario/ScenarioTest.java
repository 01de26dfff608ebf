package coop.encommun.supplier.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.kit.problem.Messages;
import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.value.Money;
import coop.encommun.supplier.solver.AwardResult;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScenarioTest {
    private static final Instant NOW = Instant.parse("2026-11-22T15:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(15);
    private static final Best HALF_WAY = new Best(50, new BigDecimal("120.0000"), new BigDecimal("90.0000"));

    private final Scenario scenario = new Scenario(
            UUID.randomUUID(),
            UUID.randomUUID(),
            1,
            "CAD",
            new ScenarioPlan("Deux fournisseurs", ScenarioTerms.NONE, 30, 1),
            new ScenarioBasis(NOW, Map.of()),
            NOW,
            "coordo");

    @Test
    void isComputedAndDone() {
        Claim claim = start();

        assertEquals(Scenario.Order.GO_ON, scenario.report(claim, HALF_WAY, LATER));
        assertEquals(HALF_WAY, scenario.best());
        assertTrue(scenario.end(claim, costing("100.00"), LATER));

        assertEquals(ScenarioState.DONE, scenario.state());
        assertEquals(100, scenario.best().percent());
        assertEquals(new BigDecimal("95.00"), scenario.netCost());
        assertEquals(LATER, scenario.endedAt());
        assertTrue(scenario.award().isPresent());
    }

    @Test
    void isCancelledAtOnceWhileItWaits() {
        scenario.cancel(NOW);
        scenario.cancel(LATER);

        assertEquals(ScenarioState.CANCELLED, scenario.state());
        assertEquals(NOW, scenario.endedAt());
        assertTrue(scenario.result().isEmpty());
    }

    @Test
    void keepsTheBestSoFarWhenItIsCancelledWhileBeingComputed() {
        Claim claim = start();

        scenario.cancel(NOW);

        assertEquals(ScenarioState.RUNNING, scenario.state());
        assertEquals(Scenario.Order.STOP, scenario.report(claim, HALF_WAY, LATER));
        assertTrue(scenario.end(claim, costing("120.00"), LATER));
        assertEquals(ScenarioState.CANCELLED, scenario.state());
        assertEquals(50, scenario.best().percent());
        assertTrue(scenario.award().isPresent());
    }

    @Test
    void cannotBeCancelledOnceItIsDone() {
        scenario.end(start(), costing("100.00"), LATER);

        Refused refused = assertThrows(Refused.class, () -> scenario.cancel(LATER));

        assertEquals(ScenarioRefused.SCENARIO_STATE_FORBIDS, refused.type());
        assertEquals(List.of(ScenarioState.DONE, ScenarioState.CANCELLED), List.of(refused.args()));
    }

    @Test
    void goesBackToTheQueueWhenItsReplicaIsLostAndListensToTheNextOneOnly() {
        Claim lost = start();
        scenario.report(lost, HALF_WAY, LATER);

        scenario.takeBack(LATER);
        assertEquals(ScenarioState.QUEUED, scenario.state());
        assertEquals(Best.NOTHING, scenario.best());
        Claim next = start();

        assertEquals(Scenario.Order.LEAVE, scenario.report(lost, HALF_WAY, LATER));
        assertFalse(scenario.end(lost, costing("100.00"), LATER));
        assertFalse(scenario.fail(lost, ScenarioFailure.SOLVER_FAILED, LATER));
        assertEquals(ScenarioState.RUNNING, scenario.state());
        assertTrue(scenario.end(next, costing("100.00"), LATER));
    }

    @Test
    void isGivenUpWhenItIsLostTooOften() {
        for (int i = 0; i < Scenario.MOST_LOST; i++) {
            start();
            scenario.takeBack(LATER);
        }

        assertEquals(ScenarioState.FAILED, scenario.state());
        assertEquals(ScenarioFailure.LOST_TOO_OFTEN, scenario.failure());
    }

    @Test
    void isNotTakenFromWhoGivesSignsOfLife() {
        start();

        assertThrows(IllegalStateException.class, () -> scenario.takeBack(NOW));
    }

    @Test
    void isNotBegunAnewOnceItIsCancelled() {
        Claim claim = start();
        scenario.cancel(NOW);

        scenario.giveBack(claim, LATER);

        assertEquals(ScenarioState.CANCELLED, scenario.state());
        assertNull(scenario.failure());
    }

    @Test
    void givesBackInOrderAsOftenAsItLikes() {
        for (int i = 0; i < Scenario.MOST_LOST + 2; i++) {
            scenario.giveBack(start(), LATER);
        }

        assertEquals(ScenarioState.QUEUED, scenario.state());
    }

    @Test
    void isGivenUpWhateverItsStateAndStaysAsItEnded() {
        Claim claim = start();
        scenario.giveUp(NOW);
        assertEquals(Scenario.Order.STOP, scenario.report(claim, HALF_WAY, LATER));
        scenario.giveBack(claim, LATER);

        scenario.giveUp(LATER);

        assertEquals(ScenarioState.CANCELLED, scenario.state());
        assertEquals(NOW, scenario.cancelRequestedAt());
    }

    @Test
    void hasNoWayOutOfItsEnd() {
        for (ScenarioState end : List.of(ScenarioState.DONE, ScenarioState.CANCELLED, ScenarioState.FAILED)) {
            assertTrue(end.isOver());
            assertTrue(Arrays.stream(ScenarioState.values()).noneMatch(end::mayBecome), end.name());
        }
    }

    @Test
    void tellsEveryFailureInBothLanguages() {
        assertEquals(
                List.of(),
                Messages.missing(Arrays.stream(ScenarioFailure.values())
                        .map(failure -> "violation." + failure.words().code())
                        .toArray(String[]::new)));
        assertEquals(
                List.of(),
                Messages.missing(
                        "violation.scenario-of-earlier-round",
                        "violation.scenario-of-earlier-release",
                        "violation.too-many-to-compare"));
    }

    private Claim start() {
        return scenario.start(UUID.randomUUID(), NOW, LATER);
    }

    private static ScenarioResult costing(String cost) {
        return new ScenarioResult(
                new ScenarioResult.Answer(AwardResult.Status.FEASIBLE, List.of(), 0, 0, 0, "test", 1, ""),
                List.of(),
                Money.of(cost, "CAD"),
                Money.of("5.00", "CAD"),
                null,
                Money.of(cost, "CAD"),
                Money.of("90.0000", "CAD"),
                BigDecimal.ONE,
                List.of());
    }
}
