package coop.encommun.supplier.sealing;

import static coop.encommun.supplier.sealing.Settings.holder;
import static coop.encommun.supplier.sealing.Settings.keyPair;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.kit.problem.Messages;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldersTest {
    @TempDir
    Path folder;

    @Test
    void areNobodyUnlessNamed() {
        assertEquals(List.of(), Holders.from(Map.of()));
    }

    @Test
    void areTwoPeopleNamedInTheEnvironment() throws Exception {
        SealingSettings settings = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new EnvConfigSource(
                        Map.of(
                                "ENCOMMUN_SEALING_KEY_URI", "test-kms://bids",
                                "ENCOMMUN_SEALING_HOLDERS_ODILE_SUBJECT", "8f0c-odile",
                                "ENCOMMUN_SEALING_HOLDERS_ODILE_PUBLIC_KEY_FILE",
                                        keyPair(folder, "odile").toString(),
                                "ENCOMMUN_SEALING_HOLDERS_MARC_SUBJECT", "8f0c-marc",
                                "ENCOMMUN_SEALING_HOLDERS_MARC_PUBLIC_KEY_FILE",
                                        keyPair(folder, "marc").toString()),
                        300))
                .withMapping(SealingSettings.class)
                .build()
                .getConfigMapping(SealingSettings.class);

        List<Holder> holders = Holders.from(settings.holders());
        assertEquals(
                List.of("marc", "odile"), holders.stream().map(Holder::name).toList());
        assertEquals(
                List.of("8f0c-marc", "8f0c-odile"),
                holders.stream().map(Holder::subject).toList());
        assertEquals("test-kms://bids", settings.keyUri().orElseThrow());
    }

    @Test
    void areRefusedWhenTheyAreNotTwoDifferentPeopleWithKeys() throws Exception {
        Path one = keyPair(folder, "one");
        Path other = keyPair(folder, "other");
        Path third = keyPair(folder, "third");
        Path junk = Files.writeString(folder.resolve("junk"), "{}");

        assertRefused("sealing.holders-not-two", Map.of("a", holder("s", one)), 1);
        assertRefused(
                "sealing.holders-not-two",
                Map.of("a", holder("s", one), "b", holder("t", other), "c", holder("u", third)),
                3);
        assertRefused("sealing.holders-same-subject", Map.of("a", holder("s", one), "b", holder("s", other)));
        assertRefused("sealing.holders-same-key", Map.of("a", holder("s", one), "b", holder("t", one)));
        assertRefused("sealing.holder-name", Map.of("A/b", holder("s", one), "b", holder("t", other)), "A/b");
        assertRefused(
                "sealing.holder-incomplete", Map.of("a", holder(null, one), "b", holder("t", other)), "a", "subject");
        assertRefused(
                "sealing.holder-incomplete",
                Map.of("a", holder("s", one), "b", holder("t", null)),
                "b",
                "public-key-file");
        assertRefused("sealing.holder-key-unusable", Map.of("a", holder("s", junk), "b", holder("t", other)), junk);
        Path secret = folder.resolve("one.private.json");
        assertRefused("sealing.holder-key-unusable", Map.of("a", holder("s", secret), "b", holder("t", other)), secret);
        Path missing = folder.resolve("missing");
        assertRefused(
                "sealing.holder-key-unusable", Map.of("a", holder("s", missing), "b", holder("t", other)), missing);
    }

    private static void assertRefused(
            String key, Map<String, SealingSettings.HolderSettings> settings, Object... told) {
        ConfigurationException refused = assertThrows(ConfigurationException.class, () -> Holders.from(settings), key);
        for (Locale language : Messages.LANGUAGES) {
            assertTrue(refused.getMessage().contains(Messages.text(language, key, told)), refused.getMessage());
        }
        assertEquals(List.of(), Messages.missing(key));
    }
}
