package coop.encommun.e2e;

import coop.encommun.local.LocalStack;
import coop.encommun.local.story.Act;
import coop.encommun.local.story.Play;
import coop.encommun.local.story.Stage;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * After every act services are killed (SIGKILL) and started again: all three at once; with {@code -Dencommun.kills=each} also
 * in three more plays each service alone, which takes some minutes longer.
 */
@ExtendWith(RunningStack.class)
class KilledServicesIT {
    private static final List<String> SERVICES = List.of("catalog", "purchasing", "supplier");
    private static final int ALL = -1;

    private static Stream<Integer> firstVictims() {
        return "each".equals(System.getProperty("encommun.kills")) ? Stream.of(ALL, 0, 1, 2) : Stream.of(ALL);
    }

    @ParameterizedTest
    @MethodSource("firstVictims")
    void endsInOneOrderEachWhateverServicesAreKilled(int first, LocalStack stack) {
        try (Play play = new Play(new Stage(stack), Play.builtIn(), silence())) {
            for (Act act : Act.values()) {
                play.perform(act);
                List<String> victims =
                        first == ALL ? SERVICES : List.of(SERVICES.get((first + act.ordinal()) % SERVICES.size()));
                victims.forEach(stack::kill);
                victims.parallelStream().forEach(stack::start);
            }
            OneOrderEach.assertOf(play);
        }
    }

    private static PrintStream silence() {
        return new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    }
}
