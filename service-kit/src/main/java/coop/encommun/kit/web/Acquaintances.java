package coop.encommun.kit.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Which tokens were verified of late, and where from. It lets nobody in by itself: it says which tokens are worth a look. By
 * the whole token, since what an unverified one says of itself anybody can write. Only its hash is kept.
 */
final class Acquaintances {
    static final int MOST = 20_000;
    private static final Duration REMEMBERED = Duration.ofHours(12);

    private final Cache<String, Boolean> met = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(REMEMBERED)
            .build();

    void add(String address, String token) {
        met.put(name(address, token), Boolean.TRUE);
    }

    /** A name for this very token from this address when it was verified there before; empty for any other. */
    Optional<String> find(String address, String token) {
        return Optional.of(name(address, token)).filter(name -> met.getIfPresent(name) != null);
    }

    long size() {
        met.cleanUp();
        return met.estimatedSize();
    }

    private static String name(String address, String token) {
        byte[] hash = sha256().digest(token.getBytes(StandardCharsets.ISO_8859_1));
        return "token " + HexFormat.of().formatHex(hash) + " from " + address;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
