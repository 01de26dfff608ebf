package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Cell;
import coop.encommun.supplier.solver.AwardProblem.Line;
import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.AwardProblem.Tier;
import coop.encommun.supplier.solver.Limits;
import coop.encommun.supplier.solver.Schedule;
import java.util.ArrayList;
import java.util.List;

/** The ways to use each offer. For problems of whole units without packs and options. */
final class Ways {

    private final AwardProblem problem;
    private final boolean alike;
    private final long whole;

    Ways(AwardProblem problem) {
        this.problem = problem;
        this.alike = problem.lines().stream().mapToLong(Line::weight).distinct().count() == 1;
        this.whole = problem.lines().stream().mapToLong(Line::firm).sum();
    }

    /** Whether the relaxation can be stated: no packs, no options. */
    static boolean canValue(AwardProblem problem) {
        return problem.lines().stream().allMatch(line -> line.options().isEmpty())
                && problem.offers().stream()
                        .flatMap(offer -> offer.lines().stream())
                        .allMatch(line -> line.pack() == 1);
    }

    /** Possible ways of the offer; none when it cannot deliver anything. */
    List<Way> of(int index) {
        Offer offer = problem.offers().get(index);
        Schedule schedule = offer.schedule();
        List<Way> ways = new ArrayList<>();
        int tiers = offer.lines().isEmpty() ? 0 : Math.max(1, schedule.from().size());
        for (int tier = 0; tier < tiers; tier++) {
            Way way = way(index, offer, tier);
            if (way.isPossible()) {
                ways.add(way);
            }
        }
        return ways;
    }

    private Way way(int index, Offer offer, int tier) {
        Items items = new Items();
        for (OfferLine line : offer.lines()) {
            long room = room(index, line);
            if (room > 0) {
                add(items, offer, line, room, tier);
            }
        }
        boolean onSpend = !offer.schedule().rebateBp().isEmpty();
        List<Long> from = offer.schedule().from();
        double least = from.isEmpty() ? 0 : from.get(tier);
        double most = tier + 1 < from.size() ? from.get(tier + 1) - 1 : Double.MAX_VALUE;
        if (!onSpend) {
            least = Math.max(least, Math.max(1, offer.minimumVolume()));
            most = Math.min(most, mostVolume(offer));
        }
        double constant = offer.fixedCharge() * (double) AwardProblem.COST + constant(offer, tier);
        return items.way(tier, least, most, constant);
    }

    /** Most units the offer may deliver in all. */
    long mostVolume(Offer offer) {
        int pct = problem.limits().maxSharePct();
        return pct < 100 && alike ? Math.min(offer.capacity(), whole * pct / 100) : offer.capacity();
    }

    /** Most units the offer may deliver of the line, by everything that concerns this pair alone. */
    long room(int index, OfferLine line) {
        Line wanted = problem.lines().get(line.line());
        Offer offer = problem.offers().get(index);
        for (Limits.Pair pair : problem.limits().forbidden()) {
            if (pair.offer() == index && (pair.line() == Limits.Pair.ANY_LINE || pair.line() == line.line())) {
                return 0;
            }
        }
        long served = wanted.demand().stream()
                .filter(cell -> offer.serves(cell.region()))
                .mapToLong(Cell::quantity)
                .sum();
        long room = Math.min(Math.min(line.cap(), offer.capacity()), served);
        room = Math.min(room, wanted.firm() * wanted.maxSharePct() / 100);
        boolean alone = wanted.maxSuppliers() == 1 && room < wanted.firm();
        return alone || room < line.minimum() ? 0 : room;
    }

    private void add(Items items, Offer offer, OfferLine line, long room, int tier) {
        Line wanted = problem.lines().get(line.line());
        int region = wanted.demand().size() == 1 ? wanted.demand().getFirst().region() : -1;
        double handicap = line.handicap();
        List<Tier> tiers = line.tiers();
        switch (offer.schedule().kind()) {
            case TOTAL_VOLUME_ALL_UNITS, TOTAL_VOLUME_INCREMENTAL ->
                items.add(line.line(), region, cost(tiers.get(tier).price()) + handicap, 1, room);
            case SPEND_ALL_UNITS, SPEND_INCREMENTAL -> {
                double price = tiers.getFirst().price();
                double paid =
                        price * (AwardProblem.COST - offer.schedule().rebateBp().get(tier));
                items.add(line.line(), region, paid + handicap, price, room);
            }
            case LINE_ALL_UNITS, LINE_INCREMENTAL -> {
                boolean alone = wanted.maxSuppliers() == 1;
                Envelope envelope = new Envelope(offer.schedule(), line, alone ? room : line.minimum(), room);
                for (int i = 0; i < envelope.pieces(); i++) {
                    items.add(line.line(), region, envelope.slope(i) + handicap, 1, envelope.length(i));
                }
            }
        }
    }

    /** What an incremental schedule costs above its tier's price on all units. */
    private static double constant(Offer offer, int tier) {
        Schedule schedule = offer.schedule();
        double sum = 0;
        for (int r = 1; r <= tier; r++) {
            double from = schedule.from().get(r);
            switch (schedule.kind()) {
                case TOTAL_VOLUME_INCREMENTAL -> {
                    List<Tier> tiers = offer.lines().getFirst().tiers();
                    sum += from * cost(tiers.get(r - 1).price() - tiers.get(r).price());
                }
                case SPEND_INCREMENTAL ->
                    sum += from
                            * (schedule.rebateBp().get(r) - schedule.rebateBp().get(r - 1));
                case LINE_ALL_UNITS, LINE_INCREMENTAL, TOTAL_VOLUME_ALL_UNITS, SPEND_ALL_UNITS -> {}
            }
        }
        return sum;
    }

    private static double cost(long money) {
        return (double) money * AwardProblem.COST;
    }

    /** Grows the arrays of a way. */
    private static final class Items {
        private final List<Integer> line = new ArrayList<>();
        private final List<Integer> region = new ArrayList<>();
        private final List<Double> score = new ArrayList<>();
        private final List<Double> size = new ArrayList<>();
        private final List<Double> room = new ArrayList<>();

        void add(int line, int region, double score, double size, double room) {
            this.line.add(line);
            this.region.add(region);
            this.score.add(score);
            this.size.add(size);
            this.room.add(room);
        }

        Way way(int tier, double least, double most, double constant) {
            return new Way(
                    tier,
                    ints(line),
                    ints(region),
                    doubles(score),
                    doubles(size),
                    doubles(room),
                    least,
                    most,
                    constant);
        }

        private static int[] ints(List<Integer> list) {
            return list.stream().mapToInt(Integer::intValue).toArray();
        }

        private static double[] doubles(List<Double> list) {
            return list.stream().mapToDouble(Double::doubleValue).toArray();
        }
    }
}
