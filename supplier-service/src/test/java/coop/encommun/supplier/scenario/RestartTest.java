package coop.encommun.supplier.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.negotiation.PreparedNegotiations;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of scenarios whose replica is gone. */
@QuarkusTest
class RestartTest {

    @Inject
    PreparedNegotiations prepared;

    @Inject
    ScenarioRegister register;

    @Inject
    Scheduler scheduler;

    @Inject
    AgroalDataSource database;

    @AfterEach
    void letTheJobRunAgain() {
        scheduler.resume(ScenarioRunner.JOB);
    }

    @Test
    void takesUpAndFinishesWhatALostReplicaHad() {
        ClosedRound round = ClosedRound.of(prepared);
        UUID id = round.computed("Perdu", "{}");

        loseAll(List.of(id));

        JsonPath scenario = Computed.over(round.negotiation(), id);
        assertEquals("DONE", scenario.getString("state"));
        assertEquals(ClosedRound.LEAST, scenario.getString("result.cost.amount"));
    }

    @Test
    void givesEachToOneHoweverManyReplicasAsk() throws Exception {
        ClosedRound round = ClosedRound.of(prepared);
        List<UUID> ids = IntStream.range(0, 5)
                .mapToObj(i -> round.computed("Scénario " + i, "{}"))
                .toList();
        scheduler.pause(ScenarioRunner.JOB);
        loseAll(ids);

        Set<UUID> claimed = new HashSet<>();
        try (var replicas = Executors.newFixedThreadPool(8)) {
            List<Callable<Optional<Task>>> asking = Collections.nCopies(8, register::claimNext);
            for (Future<Optional<Task>> answer : replicas.invokeAll(asking)) {
                answer.get()
                        .ifPresent(task -> assertTrue(claimed.add(task.claim().scenarioId())));
            }
        }

        assertTrue(ids.containsAll(claimed));
        // The service of this test is a replica too: the place that just became free may have taken one.
        assertTrue(claimed.size() >= ids.size() - 1, claimed.toString());
    }

    @Test
    void tellsALatecomerThatAnotherOneHasIt() {
        ClosedRound round = ClosedRound.of(prepared);
        UUID id = round.computed("Deux fois", "{}");
        scheduler.pause(ScenarioRunner.JOB);
        loseAll(List.of(id));
        Task first = register.claimNext().orElseThrow();

        loseAll(List.of(id));
        Task second = register.claimNext().orElseThrow();

        assertEquals(Scenario.Order.LEAVE, register.report(first.claim(), Best.NOTHING));
        assertEquals(Scenario.Order.GO_ON, register.report(second.claim(), Best.NOTHING));
        register.giveBack(first.claim());
        assertEquals("RUNNING", Computed.read(round.negotiation(), id).getString("state"));
        register.giveBack(second.claim());
        assertEquals("QUEUED", Computed.read(round.negotiation(), id).getString("state"));
        scheduler.resume(ScenarioRunner.JOB);
        assertEquals("DONE", Computed.over(round.negotiation(), id).getString("state"));
    }

    /** As if the replica that computes them had died a minute ago. */
    private void loseAll(List<UUID> ids) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement("""
                        update scenario set state = 'RUNNING', claim_token = gen_random_uuid(), result = null,
                            net_cost = null, ended_at = null, claimed_until = now() - interval '45 seconds'
                        where id = any (?)""")) {
            statement.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
