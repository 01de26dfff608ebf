package coop.encommun.e2e;

import coop.encommun.local.LocalStack;
import coop.encommun.local.story.Act;
import coop.encommun.local.story.Play;
import coop.encommun.local.story.Stage;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Services are killed (SIGKILL) and started again: all three at once behind the acts that leave most to be done or kept. With
 * {@code -Dencommun.kills=each} behind every act, and in three more plays each service alone, which takes some minutes longer.
 */
@ExtendWith(RunningStack.class)
class KilledServicesIT {
    private static final List<String> SERVICES = List.of("catalog", "purchasing", "supplier");
    private static final int ALL = -1;
    private static final boolean EACH = "each".equals(System.getProperty("encommun.kills"));

    /** Demands were told and are being counted, the keys of a sealed round made, orders promised and sent. */
    private static final Set<Act> TELLING =
            EACH ? EnumSet.allOf(Act.class) : EnumSet.of(Act.DEMANDS, Act.FIRST_ROUND, Act.ORDERS);

    private static Stream<Integer> firstVictims() {
        return EACH ? Stream.of(ALL, 0, 1, 2) : Stream.of(ALL);
    }

    @ParameterizedTest
    @MethodSource("firstVictims")
    void endsInOneOrderEachWhateverServicesAreKilled(int first, LocalStack stack) {
        try (Play play = new Play(new Stage(stack), Play.builtIn(), silence())) {
            for (Act act : Act.values()) {
                play.perform(act);
                if (!TELLING.contains(act)) continue;
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
