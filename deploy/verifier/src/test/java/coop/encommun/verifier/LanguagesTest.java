package coop.encommun.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LanguagesTest {
    private static final Pattern KEY = Pattern.compile(
            "\"((?:checkpoint|receipt|proof|opening|consistency|log|note|bid|file|verdict|mark|usage|key)(?:\\.[a-z-]+)*)\"");

    @Test
    void bothSayTheSameThingsOfTheSameValues() throws IOException {
        Properties french = texts("fr");
        Properties english = texts("en");
        assertEquals(french.keySet(), english.keySet());
        for (String key : french.stringPropertyNames()) {
            for (int value = 0; value < 6; value++) {
                String place = "{" + value + "}";
                assertEquals(
                        french.getProperty(key).contains(place),
                        english.getProperty(key).contains(place),
                        key + " " + place);
            }
            assertFalse(
                    french.getProperty(key).contains("'")
                            || english.getProperty(key).contains("'"),
                    key);
        }
    }

    @Test
    void allThatIsSaidInTheCodeIsThere() throws IOException {
        Properties french = texts("fr");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher key = KEY.matcher(Files.readString(source));
                while (key.find()) {
                    boolean there =
                            french.stringPropertyNames().stream().anyMatch(text -> text.startsWith(key.group(1)));
                    assertTrue(there, key.group(1) + " in " + source);
                }
            }
        }
        for (Malformed.Expected expected : Malformed.Expected.values()) {
            assertTrue(french.containsKey("file." + Wording.of(expected).key()), expected.name());
        }
        for (LogFault.Sign sign : LogFault.Sign.values()) {
            assertTrue(
                    french.containsKey(Wording.of(new LogFault.Changed(1, sign)).key()), sign.name());
        }
    }

    @Test
    void theEnvironmentDecidesAndFrenchIsTheRule() {
        assertEquals(Language.FR, Language.of(Map.of(), Locale.ENGLISH));
        assertEquals(Language.FR, Language.of(Map.of("LANG", "C"), Locale.ENGLISH));
        assertEquals(Language.FR, Language.of(Map.of("LANG", "fr_CA.UTF-8"), Locale.ENGLISH));
        assertEquals(Language.EN, Language.of(Map.of("LANG", "en_CA.UTF-8"), Locale.FRENCH));
        assertEquals(Language.FR, Language.of(Map.of("LANG", "en_CA", "LC_ALL", "fr_CA"), Locale.ENGLISH));
        assertEquals(Language.EN, Language.of(Map.of("SystemRoot", "C:\\Windows"), Locale.CANADA));
        assertEquals(Language.FR, Language.of(Map.of("SystemRoot", "C:\\Windows"), Locale.CANADA_FRENCH));
    }

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        String name = "messages_" + language + ".properties";
        try (Reader reader =
                new InputStreamReader(LanguagesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
