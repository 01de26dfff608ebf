package coop.encommun.supplier.solver;

import coop.encommun.supplier.solver.AwardProblem.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Random falling prices of one supplier, after its kind of schedule. */
final class Prices {

    private final SplittableRandom random;
    private final Schedule schedule;
    /** What every line's price falls by from tier to tier where that must be the same. */
    private final List<Long> drops;

    Prices(SplittableRandom random, Schedule.Kind kind, long demand) {
        this.random = random;
        this.schedule = switch (kind) {
            case LINE_ALL_UNITS, LINE_INCREMENTAL -> Schedule.onLine(kind);
            case TOTAL_VOLUME_ALL_UNITS, TOTAL_VOLUME_INCREMENTAL ->
                new Schedule(kind, from(Math.max(2, demand)), List.of());
            case SPEND_ALL_UNITS, SPEND_INCREMENTAL -> onSpend(kind, from(20 * demand));
        };
        this.drops = schedule.from().stream().map(from -> random.nextLong(0, 4)).toList();
    }

    Schedule schedule() {
        return schedule;
    }

    /** Tiers of one line, whose firm demand is given. */
    List<Tier> tiers(long firm) {
        boolean onLine = schedule.from().isEmpty();
        boolean onSpend = !schedule.rebateBp().isEmpty();
        List<Long> from = onLine ? from(firm + 2) : onSpend ? List.of(0L) : schedule.from();
        boolean sameDrops = schedule.kind() == Schedule.Kind.TOTAL_VOLUME_INCREMENTAL;
        long price = random.nextLong(15, 31);
        List<Tier> tiers = new ArrayList<>();
        for (int r = 0; r < from.size(); r++) {
            long drop = sameDrops ? drops.get(r) : random.nextLong(0, 4);
            price = r == 0 ? price : price - drop;
            tiers.add(new Tier(from.get(r), price));
        }
        return tiers;
    }

    private Schedule onSpend(Schedule.Kind kind, List<Long> from) {
        List<Integer> rebates = new ArrayList<>();
        int rebate = random.nextInt(4) == 0 ? random.nextInt(300) : 0;
        for (int r = 0; r < from.size(); r++) {
            rebates.add(rebate);
            rebate += random.nextInt(1_500);
        }
        return new Schedule(kind, from, rebates);
    }

    /** Up to three tiers below an end. */
    private List<Long> from(long end) {
        return IntStream.range(0, random.nextInt(1, 4))
                .mapToObj(r -> r == 0 ? 0L : random.nextLong(1, end))
                .distinct()
                .sorted()
                .toList();
    }
}
