package coop.encommun.supplier.dispatch;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Waits short enough for tests; the claim outlasts an attempt as it must. */
public class FastDeliveries implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "encommun.webhooks.retry-schedule", "PT0S,PT0.2S",
                "encommun.webhooks.timeout", "PT1.5S",
                "encommun.webhooks.lease", "PT4S",
                "encommun.webhooks.public-url", "https://encommun.example/fournisseurs");
    }
}
