package coop.encommun.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.local.LocalStack;
import coop.encommun.local.story.Act;
import coop.encommun.local.story.Play;
import coop.encommun.local.story.Stage;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class BrokerOutageIT {

    @Test
    void commandsSucceedWithoutBrokerAndTheirEventsArriveLater(LocalStack stack) throws Exception {
        try (Play play = new Play(new Stage(stack), Play.builtIn(), System.out)) {
            for (Act act : new Act[] {Act.CATALOGUE, Act.COOPS, Act.POOL}) play.perform(act);

            stack.stopKafka();
            CompletableFuture<Void> demands;
            try {
                // The act ends when live totals have caught up: only once the broker is back.
                demands = CompletableFuture.runAsync(() -> play.perform(Act.DEMANDS));
                await().atMost(Duration.ofMinutes(1))
                        .untilAsserted(
                                () -> assertEquals(Play.builtIn().coops().size(), play.demandsOf(new Stage(stack))));
                assertEquals(503, Probe.of(stack, "purchasing").readiness());
                assertEquals(200, Probe.of(stack, "purchasing").liveness());
            } finally {
                stack.startKafka();
            }
            demands.get(2, TimeUnit.MINUTES);

            for (Act act : Act.values()) if (act.compareTo(Act.DEMANDS) > 0) play.perform(act);
            OneOrderEach.assertOf(play);
        }
    }
}
