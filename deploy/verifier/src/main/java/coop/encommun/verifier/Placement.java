package coop.encommun.verifier;

import coop.encommun.verifier.Line.Row;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * Which line stands for which row. An entry names its own number and the leaf before it, and the entry behind names
 * its leaf: by these a row is known wherever it stands and whatever number it bears. Lines that are left take the
 * places that are left, and what finds none was inserted.
 */
final class Placement {
    private final List<Line> lines;
    private final NavigableMap<Long, Line> places = new TreeMap<>();
    private final List<LogFault.Inserted> inserted = new ArrayList<>();

    private Placement(List<Line> lines) {
        this.lines = lines;
    }

    /**
     * The lines of an export by their rows.
     *
     * @param proven leaves known from elsewhere
     * @param signed how many rows there once were, by a signed checkpoint
     */
    static Placed of(List<Line> lines, Map<Long, Hash> proven, long signed) {
        if (inOrder(lines)) {
            return new Placed(Spot.of(lines, LongStream.range(0, lines.size()).toArray()), List.of());
        }
        Placement placement = new Placement(lines);
        placement.placeRows(new Claims(lines, proven, signed));
        placement.placeTheRest();
        return new Placed(placement.spots(), placement.inserted);
    }

    /** How many rows there are up to this one; the largest number that can be counted has none behind it. */
    static long after(long row) {
        return row == Long.MAX_VALUE ? row : row + 1;
    }

    /** Lines by the rows that they are, in the order of rows, and those that are none. */
    record Placed(List<Spot> spots, List<LogFault.Inserted> inserted) {
        /** Number of rows that the log has by these lines, those that are missing between them included. */
        long rows() {
            return spots.isEmpty() ? 0 : after(spots.get(spots.size() - 1).place());
        }
    }

    /** The one case that millions of rows may be in. */
    private static boolean inOrder(List<Line> lines) {
        long place = 0;
        for (Line line : lines) {
            if (!(line instanceof Row row) || row.number() != place || row.sequence() != place) {
                return false;
            }
            place++;
        }
        return true;
    }

    /** From the last to the first: a row that its successor names is the one that stood there. */
    private void placeRows(Claims claims) {
        for (long sequence : claims.descending()) {
            Optional<Row> behind = places.get(after(sequence)) instanceof Row row ? Optional.of(row) : Optional.empty();
            claims.best(sequence, behind).ifPresent(row -> places.put(sequence, row));
        }
    }

    private void placeTheRest() {
        Map<Line, Long> placeOf = placeOf();
        long behind = 0;
        for (Line line : lines) {
            if (!placeOf.containsKey(line)) {
                if (vacant(line.number()) && line.number() <= end()) {
                    place(line, line.number(), placeOf);
                } else if (vacant(behind) && behind < end()) {
                    place(line, behind, placeOf);
                } else {
                    inserted.add(new LogFault.Inserted(line.number(), line.line()));
                }
            }
            behind = placeOf.containsKey(line) ? placeOf.get(line) + 1 : behind;
        }
    }

    private void place(Line line, long place, Map<Line, Long> placeOf) {
        places.put(place, line);
        placeOf.put(line, place);
    }

    private boolean vacant(long place) {
        return place >= 0 && !places.containsKey(place);
    }

    private long end() {
        return places.isEmpty() ? 0 : after(places.lastKey());
    }

    private List<Spot> spots() {
        Map<Line, Long> placeOf = placeOf();
        List<Line> standing = lines.stream().filter(placeOf::containsKey).toList();
        return Spot.of(standing, standing.stream().mapToLong(placeOf::get).toArray());
    }

    private Map<Line, Long> placeOf() {
        Map<Line, Long> placeOf = new IdentityHashMap<>();
        places.forEach((place, line) -> placeOf.put(line, place));
        return placeOf;
    }
}
