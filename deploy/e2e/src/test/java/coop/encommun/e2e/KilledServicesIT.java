package coop.encommun.e2e;

import coop.encommun.local.LocalStack;
import coop.encommun.local.story.Act;
import coop.encommun.local.story.Play;
import coop.encommun.local.story.Stage;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After every act one service is killed, in three plays each service after each act. */
@ExtendWith(RunningStack.class)
class KilledServicesIT {
    private static final List<String> SERVICES = List.of("catalog", "purchasing", "supplier");

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void endsInOneOrderEachWhateverServiceIsKilled(int first, LocalStack stack) {
        try (Play play = new Play(new Stage(stack), Play.builtIn(), silence())) {
            for (Act act : Act.values()) {
                play.perform(act);
                String victim = SERVICES.get((first + act.ordinal()) % SERVICES.size());
                stack.kill(victim);
                stack.start(victim);
            }
            OneOrderEach.assertOf(play);
        }
    }

    private static PrintStream silence() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}
