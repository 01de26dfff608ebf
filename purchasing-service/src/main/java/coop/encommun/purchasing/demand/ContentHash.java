package coop.encommun.purchasing.demand;

import coop.encommun.kit.value.Fingerprint;
import coop.encommun.purchasing.demand.DemandLine.ConditionalStep;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;

/** Tells whether two demands ask for the same, whatever the order of their lines and the way numbers are written. */
final class ContentHash {

    private ContentHash() {}

    /** SHA-256 in hexadecimal. */
    static String of(List<DemandLine> lines) {
        StringBuilder words = new StringBuilder(lines.size() * 160);
        lines.stream()
                .sorted(Comparator.comparing(DemandLine::productId).thenComparing(DemandLine::siteId))
                .forEach(line -> append(words, line));
        return Fingerprint.of(words.toString().getBytes(StandardCharsets.UTF_8));
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
