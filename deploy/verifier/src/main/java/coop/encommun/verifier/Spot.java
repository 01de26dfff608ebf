package coop.encommun.verifier;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A line at the row that it is.
 *
 * @param place number of the row
 * @param standsAt number of the row in whose place it stands in the export: the same, in a log that is in order
 */
record Spot(long place, long standsAt, Line line) {
    boolean displaced() {
        return place != standsAt;
    }

    /** Spots of lines in the order of the export, given the row that each is; the result is in the order of rows. */
    static List<Spot> of(List<Line> lines, long[] places) {
        long[] sorted = places.clone();
        Arrays.sort(sorted);
        return IntStream.range(0, places.length)
                .mapToObj(index -> new Spot(places[index], sorted[index], lines.get(index)))
                .sorted(Comparator.comparingLong(Spot::place))
                .toList();
    }
}
