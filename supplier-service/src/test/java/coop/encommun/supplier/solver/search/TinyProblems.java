package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Cell;
import coop.encommun.supplier.solver.AwardProblem.Line;
import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.AwardProblem.Tier;
import coop.encommun.supplier.solver.Limits;
import coop.encommun.supplier.solver.Schedule;
import coop.encommun.supplier.solver.Schedule.Kind;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Problems that are transportation problems once the tiers are decided. */
final class TinyProblems {

    private TinyProblems() {}

    static AwardProblem byTotalVolume(SplittableRandom random) {
        List<Line> lines = IntStream.range(0, 2)
                .mapToObj(l -> new Line("L" + l, List.of(new Cell(0, random.nextInt(1, 6))), 0, 100, 1, List.of()))
                .toList();
        List<Offer> offers =
                IntStream.range(0, 3).mapToObj(s -> offer(random, s)).toList();
        Limits limits = new Limits(random.nextInt(3), 100, List.of(), List.of(), List.of());
        return new AwardProblem(List.of("R"), lines, offers, limits);
    }

    private static Offer offer(SplittableRandom random, int s) {
        boolean incremental = random.nextBoolean();
        long step = random.nextLong(1, 6);
        List<Long> from = List.of(0L, random.nextLong(1, 5), random.nextLong(5, 8));
        List<OfferLine> lines = IntStream.range(0, 2)
                .mapToObj(l -> {
                    long price = random.nextLong(40, 60);
                    List<Tier> tiers = IntStream.range(0, 3)
                            .mapToObj(t -> new Tier(from.get(t), price - t * step))
                            .toList();
                    return new OfferLine(l, random.nextLong(1, 7), 0, 1, tiers, random.nextLong(-3, 3) * 10_000);
                })
                .toList();
        Kind kind = incremental ? Kind.TOTAL_VOLUME_INCREMENTAL : Kind.TOTAL_VOLUME_ALL_UNITS;
        return new Offer(
                "S" + s,
                random.nextLong(3, 12),
                random.nextLong(0, 4),
                0,
                random.nextLong(0, 20),
                List.of(0L),
                new Schedule(kind, from, List.of()),
                lines);
    }
}
