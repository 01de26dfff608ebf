package coop.encommun.kit.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Who has been let in from where of late. It lets nobody in by itself: it says whose tokens are worth a look. */
final class Acquaintances {
    private static final int MOST = 20_000;
    private static final Duration REMEMBERED = Duration.ofHours(12);

    private final Cache<String, Boolean> met = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(REMEMBERED)
            .build();

    void add(String address, String subject) {
        met.put(address + " " + subject, Boolean.TRUE);
    }

    /** Whoever the token says it is of, when that one is known from this address; empty for anybody else. */
    Optional<String> claimedBy(String address, String token) {
        return claimedSubject(token)
                .map(subject -> address + " " + subject)
                .filter(client -> met.getIfPresent(client) != null);
    }

    private static Optional<String> claimedSubject(String token) {
        try {
            byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
            return Optional.ofNullable(new JsonObject(new String(claims, StandardCharsets.UTF_8)).getString("sub"));
        } catch (RuntimeException notClaims) {
            return Optional.empty();
        }
    }
}
