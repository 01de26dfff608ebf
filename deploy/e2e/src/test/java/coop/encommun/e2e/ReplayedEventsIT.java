package coop.encommun.e2e;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.local.LocalStack;
import coop.encommun.local.story.Act;
import coop.encommun.local.story.Play;
import coop.encommun.local.story.Stage;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(RunningStack.class)
class ReplayedEventsIT {

    @Test
    void everyEventPlayedTwiceMoreHasOneEffect(LocalStack stack) {
        try (Play play = new Play(new Stage(stack), Play.builtIn(), System.out);
                Wiretap wire = new Wiretap(stack)) {
            for (Act act : Act.values()) play.perform(act);
            String before = play.state(new Stage(stack));

            int replayed = wire.replayAll() + wire.replayAll();

            assertTrue(replayed > 50, "replayed " + replayed);
            await().atMost(Duration.ofMinutes(2)).until(() -> wire.lag("purchasing-service", "supplier-service") == 0);
            assertEquals(before, play.state(new Stage(stack)));
            OneOrderEach.assertOf(play);
        }
    }
}
