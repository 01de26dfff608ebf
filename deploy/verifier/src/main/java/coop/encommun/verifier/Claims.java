package coop.encommun.verifier;

import coop.encommun.verifier.Line.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which number each entry says that its row has, and what speaks for it where two say the same. */
final class Claims {
    private final Map<Long, List<Row>> bySequence;
    private final Set<Line> atHome;
    private final Map<Long, Hash> proven;
    private final long signed;

    /**
     * @param proven leaves known from elsewhere
     * @param signed how many rows there once were, by a signed checkpoint
     */
    Claims(List<Line> lines, Map<Long, Hash> proven, long signed) {
        this.bySequence = lines.stream()
                .filter(Row.class::isInstance)
                .map(Row.class::cast)
                .collect(Collectors.groupingBy(Row::sequence));
        this.atHome = atHome(lines);
        this.proven = proven;
        this.signed = signed;
    }

    /** Lines that stand right behind the row that they name: of two copies, the one that is where it was. */
    private static Set<Line> atHome(List<Line> lines) {
        Set<Line> found = Collections.newSetFromMap(new IdentityHashMap<>());
        Hash above = Hash.ZERO;
        for (Line line : lines) {
            if (line instanceof Row row && row.follows(above)) {
                found.add(row);
            }
            above = line instanceof Row row ? row.hash() : null;
        }
        return found;
    }

    List<Long> descending() {
        List<Long> sequences = new ArrayList<>(bySequence.keySet());
        sequences.sort(Collections.reverseOrder());
        return sequences;
    }

    /** The row that has most right to this number; {@code behind} is what was found for the next, if anything. */
    Optional<Row> best(long sequence, Optional<Row> behind) {
        return bySequence.get(sequence).stream()
                .filter(row -> plausible(row, behind))
                .max(Comparator.comparingInt((Row row) -> credit(row, behind))
                        .thenComparing(Row::line, Comparator.reverseOrder()));
    }

    private boolean plausible(Row row, Optional<Row> behind) {
        return row.number() == row.sequence()
                || credit(row, behind) > 0
                || claiming(row.sequence() + 1).stream().anyMatch(next -> next.follows(row.hash()))
                || (row.leafAgrees() && row.sequence() < signed);
    }

    private int credit(Row row, Optional<Row> behind) {
        boolean known = row.hash().equals(proven.get(row.sequence()));
        boolean named = behind.filter(next -> next.follows(row.hash())).isPresent();
        boolean asNumbered = row.number() == row.sequence() && row.leafAgrees();
        boolean follows = row.sequence() == 0
                ? row.follows(Hash.ZERO)
                : claiming(row.sequence() - 1).stream().anyMatch(before -> row.follows(before.hash()));
        return (known ? 16 : 0)
                + (named ? 8 : 0)
                + (asNumbered ? 4 : 0)
                + (atHome.contains(row) ? 2 : 0)
                + (follows ? 1 : 0);
    }

    private List<Row> claiming(long sequence) {
        return bySequence.getOrDefault(sequence, List.of());
    }
}
