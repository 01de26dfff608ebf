package coop.encommun.kit.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class MessagesTest {

    @Test
    void everyGeneralProblemHasItsTexts() {
        assertEquals(List.of(), Messages.missing(GeneralProblem.values()));
    }

    @Test
    void bothLanguagesHaveTheSameTextsWithoutStraightApostrophes() throws IOException {
        Properties french = bundle("fr");
        Properties english = bundle("en");
        assertEquals(new TreeSet<>(french.keySet()), new TreeSet<>(english.keySet()));
        // MessageFormat swallows a straight apostrophe and stops filling in behind it.
        french.forEach((key, text) -> assertFalse(text.toString().contains("'"), key + ": " + text));
        english.forEach((key, text) -> assertFalse(text.toString().contains("'"), key + ": " + text));
    }

    @Test
    void writesNumbersAsTheyAre() {
        assertEquals(
                "Au plus 0,0001 décimales sont permises.",
                Messages.text(Locale.FRENCH, "violation.too-many-decimals", new BigDecimal("0.0001")));
        assertEquals(
                "At most 20000 decimals are allowed.",
                Messages.text(Locale.ENGLISH, "violation.too-many-decimals", 20000));
    }

    @Test
    void namesTheKeyThatHasNoText() {
        assertEquals("violation.unheard-of", Messages.text(Locale.FRENCH, "violation.unheard-of"));
        assertEquals(List.of("fr: no.such", "en: no.such"), Messages.missing("no.such"));
    }

    private static Properties bundle(String language) throws IOException {
        var texts = new Properties();
        try (var in = MessagesTest.class.getResourceAsStream("/kit-messages_" + language + ".properties")) {
            texts.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        }
        return texts;
    }
}
