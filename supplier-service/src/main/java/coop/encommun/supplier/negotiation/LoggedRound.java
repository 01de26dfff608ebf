package coop.encommun.supplier.negotiation;

import coop.encommun.kit.audit.Audited;
import coop.encommun.supplier.sealing.RoundKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A round held against what the audit log tells of it. The log counts: whoever writes to the database could else have
 * bids opened early, taken late, or come from others than those invited.
 */
final class LoggedRound {
    private static final String CHANGED = "round.terms-changed";

    private final Round round;
    private final List<LoggedEntry> opened;
    private final OptionalLong closing;
    private final Optional<LoggedEntry> lastChange;
    private final List<String> differences = new ArrayList<>();

    /**
     * @param entries about this round
     * @param key fingerprint of its public key as it is now
     */
    LoggedRound(Round round, List<LoggedEntry> entries, String key) {
        this.round = round;
        this.opened = entries.stream().filter(entry -> entry.is("round.opened")).toList();
        // A later one cannot take back what the first has told.
        this.closing = entries.stream()
                .filter(entry -> entry.is("round.closed"))
                .mapToLong(LoggedEntry::id)
                .findFirst();
        this.lastChange = entries.stream().filter(entry -> entry.is(CHANGED)).reduce((before, last) -> last);
        compare(key);
    }

    /** What the log is told of a round when it is opened. */
    static Audited opening(Round round, RoundKeys.Made key) {
        Map<String, Object> told = new TreeMap<>(terms(round, key.fingerprint()));
        told.put("round", round.number());
        told.put("invited", round.invited().size());
        told.put("holders", key.holders());
        return Audited.sealing("round.opened", round.negotiationId(), told);
    }

    private static Map<String, String> terms(Round round, String key) {
        return Map.of(
                "opensAt", round.opensAt().toString(),
                "closesAt", round.closesAt().toString(),
                "suppliers", invitedHash(round),
                "key", key);
    }

    private void compare(String key) {
        // Two of them: one is forged, and which one the row cannot tell.
        boolean isTold = opened.size() == 1
                && round.openingEntry().equals(OptionalLong.of(opened.getFirst().id()));
        if (!isTold) differences.add("entry");
        boolean isClosedAsTold =
                round.isClosed() ? closing.isPresent() && closing.equals(round.closingEntry()) : closing.isEmpty();
        if (!isClosedAsTold) differences.add("closing");
        told().ifPresent(entry -> new TreeMap<>(terms(round, key)).forEach((term, value) -> {
            if (!value.equals(entry.data().path(term).asText())) differences.add(term);
        }));
    }

    /** When it is over; by its row when the log tells nothing of it. */
    Instant due() {
        return told().flatMap(LoggedRound::closesAt).orElse(round.closesAt());
    }

    /** The log tells that it was closed, and the row that it is open. */
    boolean isOpenAgain() {
        return closing.isPresent() && !round.isClosed();
    }

    boolean isAsOpened() {
        return differences.isEmpty();
    }

    /** The log has been told of these differences last. */
    boolean isTold() {
        List<String> last = new ArrayList<>();
        lastChange.ifPresent(entry -> entry.data().path("differ").forEach(term -> last.add(term.asText())));
        return last.equals(differences);
    }

    /** What the log is told when it is not. */
    Audited changed() {
        return Audited.of(CHANGED, round.negotiationId(), Map.of("round", round.number(), "differ", differences));
    }

    Round round() {
        return round;
    }

    private Optional<LoggedEntry> told() {
        return opened.stream().findFirst();
    }

    private static Optional<Instant> closesAt(LoggedEntry entry) {
        try {
            return Optional.of(Instant.parse(entry.data().path("closesAt").asText()));
        } catch (DateTimeException forged) {
            return Optional.empty();
        }
    }

    private static String invitedHash(Round round) {
        String ids = round.invited().stream().map(id -> id + "\n").sorted().collect(Collectors.joining());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(ids.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JRE has SHA-256", e);
        }
    }
}
