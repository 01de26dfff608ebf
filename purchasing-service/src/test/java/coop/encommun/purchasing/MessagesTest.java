package coop.encommun.purchasing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import coop.encommun.kit.problem.Messages;
import coop.encommun.kit.problem.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text a person reads exists in French and English. */
class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/coop/encommun/purchasing");

    /** Where flaws are named: the code is the last text in the call, or the message of a constraint. */
    private static final Pattern CODE = Pattern.compile(
            "(?:ofLine|ofStep|refuse|violations\\.add|RowFlaw\\.of|new RowFlaw|cell)\\([^;]*?\"([a-z]+(?:-[a-z]+)+)\""
                    + "|message = \"([a-z-]+)\""
                    + "|String message\\(\\) default \"([a-z-]+)\"");

    @Test
    void saysEveryViolationInBothLanguages() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> CODE.matcher(text(file))
                            .results()
                            .forEach(found -> Stream.of(1, 2, 3)
                                    .map(found::group)
                                    .filter(code -> code != null)
                                    .forEach(code -> keys.add("violation." + code))));
        }

        assertTrue(keys.size() >= 30, keys.toString());
        assertEquals(List.of(), Messages.missing(keys.toArray(String[]::new)));
    }

    @Test
    void saysEveryProblemInBothLanguages() {
        ProblemType[] problems = new ClassFileImporter()
                .importPackages("coop.encommun.purchasing").stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(ProblemType.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Stream.of(type.getEnumConstants()))
                        .toArray(ProblemType[]::new);

        assertTrue(problems.length >= 10);
        assertEquals(List.of(), Messages.missing(problems));
    }

    @Test
    void hasTheSameTextsInBothLanguages() {
        assertEquals(keys(Locale.FRENCH), keys(Locale.ENGLISH));
    }

    private static Set<String> keys(Locale language) {
        return new TreeSet<>(
                ResourceBundle.getBundle("messages", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
                        .keySet());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
