package coop.encommun.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {
    private static final Path HOME = Path.of("projet");

    @Test
    void startKeepsRunningInTheProjectsDataDirectory() {
        Arguments arguments = Arguments.of(HOME, "start");
        assertTrue(arguments.keep());
        assertEquals(HOME.resolve("data"), arguments.data());
        assertEquals(Ports.standard(), arguments.ports());
    }

    @Test
    void demoEndsUnlessToldToKeep() {
        assertFalse(Arguments.of(HOME, "demo").keep());
        assertTrue(Arguments.of(HOME, "demo", "--keep").keep());
    }

    @Test
    void takesDirectoryAndPorts() {
        Arguments arguments = Arguments.of(HOME, "start", "--data", "ailleurs", "--port-base", "20000");
        assertEquals(Path.of("ailleurs"), arguments.data());
        assertEquals(new Ports(20001, 20002, 20003, 20010, 20032, 20092), arguments.ports());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--keep", "--lines x.csv", "--what", "--data", "--port-base x", "--port-base 70000"})
    void refusesWhatStartDoesNotKnow(String options) {
        String[] words = ("start " + options).split(" ");
        assertThrows(LocalProblem.class, () -> Arguments.of(HOME, words));
    }

    @Test
    void refusesLinesThatAreNotThere() {
        assertThrows(LocalProblem.class, () -> Arguments.of(HOME, "demo", "--lines", "absent.csv"));
    }
}
