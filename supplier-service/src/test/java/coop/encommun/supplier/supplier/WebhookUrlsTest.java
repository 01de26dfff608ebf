package coop.encommun.supplier.supplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.kit.problem.Refused;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookUrlsTest {
    private final WebhookUrls strict = new WebhookUrls(false);
    private final WebhookUrls development = new WebhookUrls(true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://commandes.papeterie-nord.example/encommun?compte=3",
                "https://papeterie-nord.example:8443/",
                "https://203.0.113.7/x",
                "https://[2606:4700::1111]/x"
            })
    void acceptsPublicHttps(String url) {
        assertEquals(URI.create(url), strict.accept(url));
        assertEquals(URI.create(url), development.accept(url));
    }

    @ParameterizedTest
    @CsvSource({
        "http://papeterie-nord.example/, url-not-https",
        "ftp://papeterie-nord.example/, url-not-https",
        "https://u:p@papeterie-nord.example/, url-with-credentials",
        "https://papeterie-nord.example/#x, url-with-fragment",
        "https://localhost/, url-not-public",
        "https://a.localhost/, url-not-public",
        "https://127.0.0.1/, url-not-public",
        "https://[::1]/, url-not-public",
        "https://2130706433/, url-not-public",
        "https://10.1.2.3/, url-not-public",
        "https://192.168.1.1/, url-not-public",
        "https://169.254.169.254/, url-not-public",
        "https://0.0.0.0/, url-not-public",
        "https://[fd00::1]/, url-not-public",
        "/encommun, url-malformed",
        "https:///encommun, url-malformed",
        "https://x y/, url-malformed"
    })
    void refusesWhatCouldReachWhereItMustNot(String url, String code) {
        assertEquals(List.of(code), faults(strict, url));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:9000/hook", "http://127.0.0.1:9000/", "http://[::1]:9000/"})
    void acceptsPlainHttpToThisMachineInDevelopmentOnly(String url) {
        assertEquals(URI.create(url), development.accept(url));
        assertTrue(faults(strict, url).contains("url-not-https"));
    }

    @Test
    void refusesPlainHttpElsewhereInDevelopmentToo() {
        assertEquals(List.of("url-not-https"), faults(development, "http://papeterie-nord.example/"));
    }

    @Test
    void makesStandardWebhooksSecrets() {
        String secret = Webhook.freshSecret();

        assertTrue(secret.startsWith("whsec_"));
        assertEquals(32, Base64.getDecoder().decode(secret.substring("whsec_".length())).length);
        assertNotEquals(secret, Webhook.freshSecret());
    }

    @Test
    void doesNotPrintTheSecret() {
        Webhook webhook = new Webhook(URI.create("https://x.example/"), Webhook.freshSecret(), Instant.EPOCH);

        assertFalse(webhook.toString().contains("whsec_"));
    }

    private static List<String> faults(WebhookUrls urls, String url) {
        Refused refused = assertThrows(Refused.class, () -> urls.accept(url));
        assertEquals("webhook-url-refused", refused.type().slug());
        return refused.violations().stream().map(violation -> violation.code()).toList();
    }
}
