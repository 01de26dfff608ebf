package coop.encommun.supplier.sealing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.audit.SignedNotes;
import coop.encommun.supplier.RefusedWithTrace;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Signs the key of a round when it is made. Whoever writes to the database could else put a public key of his own in its
 * place, and read what is sealed for it; or spoil the wrapped private half, which would look like a key vault that is away.
 */
@ApplicationScoped
class KeyNotes {
    private static final String SIGNATURE = "\n— ";
    private static final int MOST = 1_000;

    private final SignedNotes notes;
    /** A note that was once found genuine stays so; each bid asks, and signing takes longer than sealing. */
    private final Cache<String, Boolean> genuine =
            Caffeine.newBuilder().maximumSize(MOST).build();

    KeyNotes(SignedNotes notes) {
        this.notes = notes;
    }

    String sign(RoundKey key, List<Holder> holders) {
        String lines = holders.stream()
                .map(it -> "holder " + it.name() + " " + Hpke.fingerprint(Hpke.bytes(it.publicKeys())) + "\n")
                .collect(Collectors.joining());
        return notes.sign(told(key) + lines);
    }

    /** @throws RefusedWithTrace (409) when this is not the key that was made for this round */
    void mustBeAsMade(RoundKey key) {
        String note = key.note();
        if (note == null || !note.startsWith(told(key)) || !genuine.get(note, this::isOurs)) {
            throw changed(key);
        }
    }

    static RefusedWithTrace changed(RoundKey key) {
        return RefusedWithTrace.alarm(
                SealingRefused.ROUND_KEY_CHANGED,
                Audited.of("round-key.found-changed", key.negotiationId(), Map.of("round", key.number())),
                key.number());
    }

    /** Ed25519 has no randomness: what we signed we sign again to the same bytes. */
    private boolean isOurs(String note) {
        int end = note.lastIndexOf(SIGNATURE);
        return end > 0
                && note.charAt(end - 1) == '\n'
                && MessageDigest.isEqual(bytes(note), bytes(notes.sign(note.substring(0, end))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String told(RoundKey key) {
        return """
                encommun round key v1
                round %s
                negotiation %s
                number %d
                public-keys %s
                private-keys %s
                shared %s
                """.formatted(
                        key.roundId(),
                        key.negotiationId(),
                        key.number(),
                        Hpke.fingerprint(key.publicKeys()),
                        Hpke.fingerprint(key.privateKeys()),
                        key.isShared());
    }
}
