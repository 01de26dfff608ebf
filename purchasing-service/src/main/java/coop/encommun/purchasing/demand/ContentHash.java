package coop.encommun.purchasing.demand;

import coop.encommun.purchasing.demand.DemandLine.ConditionalStep;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;

/** Tells whether two demands ask for the same, whatever the order of their lines and the way numbers are written. */
final class ContentHash {

    private ContentHash() {}

    /** SHA-256, 32 bytes. */
    static byte[] of(List<DemandLine> lines) {
        StringBuilder words = new StringBuilder(lines.size() * 160);
        lines.stream()
                .sorted(Comparator.comparing(DemandLine::productId).thenComparing(DemandLine::siteId))
                .forEach(line -> append(words, line));
        try {
            return MessageDigest.getInstance("SHA-256").digest(words.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void append(StringBuilder words, DemandLine line) {
        words.append(line.productId())
                .append(' ')
                .append(line.siteId())
                .append(' ')
                .append(line.region())
                .append(' ')
                .append(line.neededBy());
        append(words, line.firmQuantity());
        for (ConditionalStep step : line.conditional()) {
            append(words, step.quantity());
            words.append('@');
            append(words, step.maxUnitPrice());
        }
        words.append('~');
        append(words, line.tolerance());
        words.append(line.substitutes()).append('\n');
    }

    private static void append(StringBuilder words, BigDecimal number) {
        words.append(' ').append(number.stripTrailingZeros().toPlainString());
    }
}
