package coop.encommun.supplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import coop.encommun.kit.problem.Messages;
import coop.encommun.kit.problem.ProblemType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every refusal can be read in French and in English. */
class MessagesTest {
    /** Codes written out in the code: {@code violations.add("field", "code")} and {@code @Pattern(message = "code")}. */
    private static final Pattern CODE = Pattern.compile("(?:\\.add\\([^;]*?,\\s*|message = )\"([a-z]+(?:-[a-z]+)+)\"");

    @Test
    void tellsEveryProblemInBothLanguages() {
        List<ProblemType> types = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("coop.encommun.supplier")
                        .stream()
                        .filter(it -> it.isEnum() && it.isAssignableTo(ProblemType.class))
                        .map(JavaClass::reflect)
                        .flatMap(it -> Stream.of(it.getEnumConstants()))
                        .map(ProblemType.class::cast)
                        .toList();

        assertTrue(types.size() > 8, types.toString());
        assertEquals(List.of(), Messages.missing(types.toArray(ProblemType[]::new)));
    }

    @Test
    void tellsEveryFaultOfABidInBothLanguages() throws ReflectiveOperationException {
        Object[] faults = Class.forName("coop.encommun.supplier.bid.BidFault").getEnumConstants();
        List<String> keys = Stream.of(faults)
                .map(it -> "violation."
                        + it.toString().toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
                .toList();

        assertEquals(List.of(), Messages.missing(keys.toArray(String[]::new)));
    }

    @Test
    void tellsEveryOtherViolationInBothLanguages() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            files.filter(Files::isRegularFile).map(MessagesTest::text).forEach(source -> {
                Matcher codes = CODE.matcher(source);
                while (codes.find()) {
                    keys.add("violation." + codes.group(1));
                }
            });
        }

        assertTrue(
                keys.contains("violation.url-not-https") && keys.contains("violation.supplier-code"), keys.toString());
        assertEquals(List.of(), Messages.missing(keys.toArray(String[]::new)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
