package coop.encommun.kit.web;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;

/** What the identity provider calls a claim: some insist on names that are addresses ({@code https://…/coop_id}). */
@Singleton
class ClaimNames {
    private final Config settings;
    private final Map<String, String> names = new ConcurrentHashMap<>();

    ClaimNames(Config settings) {
        this.settings = settings;
    }

    /** By the setting {@code encommun.claims.<ours>}; our own name without it. */
    String of(String ours) {
        return names.computeIfAbsent(
                ours,
                name -> settings.getOptionalValue("encommun.claims." + name, String.class)
                        .orElse(name));
    }
}
