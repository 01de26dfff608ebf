package coop.encommun.supplier.solver.bench;

import coop.encommun.supplier.solver.Schedule;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Whole random numbers, the same on every machine for the same seed and name. */
final class Dice {

    /** What the check of the format knows; total volume twice as often as the others. */
    private static final List<Schedule.Kind> KINDS = List.of(
            Schedule.Kind.TOTAL_VOLUME_ALL_UNITS,
            Schedule.Kind.TOTAL_VOLUME_ALL_UNITS,
            Schedule.Kind.LINE_ALL_UNITS,
            Schedule.Kind.LINE_INCREMENTAL,
            Schedule.Kind.SPEND_ALL_UNITS,
            Schedule.Kind.SPEND_INCREMENTAL);

    private final SplittableRandom random;

    Dice(long seed, String name) {
        this.random = new SplittableRandom(seed * 1_000_003 + name.hashCode());
    }

    /** Both ends included. */
    long between(long least, long most) {
        return random.nextLong(least, most + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** So many per cent of the whole, at least 1 unless none may be taken. */
    long part(long whole, int leastPct, int mostPct) {
        long part = whole * between(10L * leastPct, 10L * mostPct) / 1_000;
        return leastPct == 0 ? part : Math.max(1, part);
    }

    Schedule.Kind kind() {
        return KINDS.get(random.nextInt(KINDS.size()));
    }

    List<Long> numbers(int count, long least, long most) {
        return LongStream.range(0, count).mapToObj(i -> between(least, most)).toList();
    }

    /** Where so many tiers begin: the first at 0, the others at different percentages of the whole. */
    List<Long> tiers(int count, long whole, int leastPct, int mostPct) {
        while (true) {
            List<Long> from = Stream.concat(
                            Stream.of(0L),
                            LongStream.range(1, count).mapToObj(i -> Math.max(1, part(whole, leastPct, mostPct))))
                    .sorted()
                    .toList();
            if (from.stream().distinct().count() == count) {
                return from;
            }
        }
    }
}
