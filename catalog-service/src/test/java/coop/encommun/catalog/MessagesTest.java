package coop.encommun.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.kit.problem.Messages;
import coop.encommun.kit.problem.ProblemType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path FEATURE = Path.of("src/main/java/coop/encommun/catalog/product");

    /** The classes that find faults; every literal of this form in them is the code of a violation. */
    private static final List<String> FINDERS = List.of(
            "SheetCheck",
            "Product",
            "CsvFile",
            "CsvRow",
            "ProductImport",
            "ProductFilter",
            "ProductSearch",
            "SearchCursor");

    private static final Pattern CODE = Pattern.compile("\"((?:[a-z]+\\d?-)+[a-z0-9]+|required|cursor)\"");

    @Test
    void saysEveryViolationInBothLanguages() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String finder : FINDERS)
            CODE.matcher(Files.readString(FEATURE.resolve(finder + ".java")))
                    .results()
                    .forEach(found -> keys.add("violation." + found.group(1)));

        assertTrue(keys.size() >= 25, keys.toString());
        assertEquals(List.of(), Messages.missing(keys.toArray(String[]::new)));
    }

    @Test
    void saysEveryProblemInBothLanguages() throws ClassNotFoundException {
        var problems = (ProblemType[])
                Class.forName("coop.encommun.catalog.product.ProductProblem").getEnumConstants();

        assertEquals(List.of(), Messages.missing(problems));
    }

    @Test
    void hasTheSameTextsInBothLanguages() {
        assertEquals(keys(Locale.FRENCH), keys(Locale.ENGLISH));
    }

    private static Set<String> keys(Locale language) {
        return ResourceBundle.getBundle("messages", language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES))
                .keySet();
    }
}
