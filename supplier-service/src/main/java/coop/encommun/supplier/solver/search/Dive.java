package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Line;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * From decided ways to an award that keeps what a flow cannot: minimums per line and the number of suppliers per line.
 * The flow is solved, the lines that break such a rule and are most decided are fixed as the flow suggests, and so on
 * (relax and fix). What comes out may still break a limit; the caller checks.
 */
final class Dive {

    private static final double FIXED_AT_ONCE = 0.34;

    private final AwardProblem problem;
    private final BooleanSupplier stop;
    private final long[] demand;
    private final List<Way> ways = new ArrayList<>();
    private final List<Integer> offers = new ArrayList<>();
    /** By offer and item: least, most, minimum when any, and what the last flow delivers. */
    private final List<long[]> least = new ArrayList<>();

    private final List<long[]> most = new ArrayList<>();
    private final List<long[]> minimum = new ArrayList<>();
    private final List<long[]> units = new ArrayList<>();

    Dive(AwardProblem problem, BooleanSupplier stop) {
        this.problem = problem;
        this.stop = stop;
        this.demand = problem.lines().stream().mapToLong(Line::firm).toArray();
    }

    /** An offer to use, with one item per line. */
    void use(int offer, Way way) {
        Map<Integer, Long> minimums = new HashMap<>();
        for (OfferLine line : problem.offers().get(offer).lines()) {
            minimums.put(line.line(), line.minimum());
        }
        offers.add(offer);
        ways.add(way);
        least.add(new long[way.items()]);
        most.add(java.util.Arrays.stream(way.room())
                .mapToLong(room -> (long) room)
                .toArray());
        minimum.add(java.util.Arrays.stream(way.line()).mapToLong(minimums::get).toArray());
        units.add(new long[way.items()]);
    }

    /** Units by offer and line. */
    Map<Integer, Map<Integer, Long>> run() {
        for (int round = 0; round < 40 && !(round > 0 && stop.getAsBoolean()); round++) {
            flow();
            List<Integer> broken = broken();
            if (broken.isEmpty()) {
                break;
            }
            int count = Math.max(1, (int) (broken.size() * FIXED_AT_ONCE));
            broken.subList(0, count).forEach(this::fix);
        }
        Map<Integer, Map<Integer, Long>> award = new HashMap<>();
        for (int s = 0; s < offers.size(); s++) {
            for (int i = 0; i < ways.get(s).items(); i++) {
                if (units.get(s)[i] > 0) {
                    award.computeIfAbsent(offers.get(s), any -> new HashMap<>())
                            .put(ways.get(s).line()[i], units.get(s)[i]);
                }
            }
        }
        return award;
    }

    private void flow() {
        long[] left = demand.clone();
        List<List<Way>> open = new ArrayList<>();
        for (int s = 0; s < offers.size(); s++) {
            Way way = ways.get(s);
            double[] room = new double[way.items()];
            long fixed = 0;
            for (int i = 0; i < room.length; i++) {
                room[i] = most.get(s)[i] - least.get(s)[i];
                left[way.line()[i]] -= least.get(s)[i];
                fixed += least.get(s)[i];
            }
            open.add(List.of(new Way(
                    way.tier(),
                    way.line(),
                    way.region(),
                    way.score(),
                    way.size(),
                    room,
                    Math.max(0, way.least() - fixed),
                    Math.max(0, way.most() - fixed),
                    0)));
        }
        for (int l = 0; l < left.length; l++) {
            left[l] = Math.max(0, left[l]);
        }
        Transport transport = new Transport(open, left, stop);
        for (int s = 0; s < offers.size(); s++) {
            transport.decide(s, 0);
        }
        transport.solve();
        for (int s = 0; s < offers.size(); s++) {
            for (int i = 0; i < ways.get(s).items(); i++) {
                units.get(s)[i] = least.get(s)[i] + transport.units(s, i);
            }
        }
    }

    /** A supplier's item of a line. */
    private record Seat(int offer, int item) {}

    private List<Seat> seats(int line) {
        List<Seat> seats = new ArrayList<>();
        for (int s = 0; s < offers.size(); s++) {
            for (int i = 0; i < ways.get(s).items(); i++) {
                if (ways.get(s).line()[i] == line && most.get(s)[i] > 0) {
                    seats.add(new Seat(s, i));
                }
            }
        }
        seats.sort(Comparator.comparingLong((Seat seat) -> -units(seat))
                .thenComparingDouble(seat -> ways.get(seat.offer()).score()[seat.item()]));
        return seats;
    }

    private long units(Seat seat) {
        return units.get(seat.offer())[seat.item()];
    }

    private long most(Seat seat) {
        return most.get(seat.offer())[seat.item()];
    }

    private long minimum(Seat seat) {
        return minimum.get(seat.offer())[seat.item()];
    }

    private int limit(int line) {
        int limit = problem.lines().get(line).maxSuppliers();
        return limit == 0 ? Integer.MAX_VALUE : limit;
    }

    /** Lines that break a rule, the most decided first. */
    private List<Integer> broken() {
        List<double[]> broken = new ArrayList<>();
        for (int l = 0; l < demand.length; l++) {
            List<Seat> used = seats(l).stream().filter(seat -> units(seat) > 0).toList();
            boolean small = used.stream().anyMatch(seat -> units(seat) < minimum(seat));
            if (small || used.size() > limit(l)) {
                broken.add(new double[] {l, -(double) units(used.getFirst()) / demand[l]});
            }
        }
        return new ArrayList<>(broken.stream()
                .sorted(Comparator.comparingDouble(one -> one[1]))
                .map(one -> (int) one[0])
                .toList());
    }

    /** Keeps the suppliers with the largest flows that can deliver the line together; minimums become firm. */
    private void fix(int line) {
        List<Seat> kept = kept(line);
        long missing = demand[line];
        for (Seat seat : seats(line)) {
            if (!kept.contains(seat)) {
                most.get(seat.offer())[seat.item()] = 0;
            }
        }
        for (Seat seat : kept) {
            long room = kept.stream().mapToLong(this::most).sum();
            boolean small = units(seat) < minimum(seat);
            if (small && (units(seat) == 0 || 2 * units(seat) < minimum(seat)) && room - most(seat) >= demand[line]) {
                most.get(seat.offer())[seat.item()] = 0;
            } else if (small || kept.size() == 1) {
                long firm = kept.size() == 1 ? Math.min(most(seat), missing) : Math.min(minimum(seat), missing);
                least.get(seat.offer())[seat.item()] = firm;
            }
            missing -= least.get(seat.offer())[seat.item()];
        }
    }

    private List<Seat> kept(int line) {
        List<Seat> candidates = seats(line);
        List<Seat> kept = new ArrayList<>();
        long missing = demand[line];
        while (kept.size() < limit(line) && !candidates.isEmpty() && missing > 0) {
            boolean last = kept.size() == limit(line) - 1;
            long need = missing;
            Seat next = candidates.stream()
                    .filter(seat -> !last || (most(seat) >= need && minimum(seat) <= need))
                    .findFirst()
                    .orElse(candidates.stream()
                            .max(Comparator.comparingLong(this::most))
                            .orElseThrow());
            kept.add(next);
            candidates.remove(next);
            missing -= most(next);
        }
        candidates.stream()
                .filter(seat -> kept.size() < limit(line) && units(seat) > 0)
                .forEach(kept::add);
        return kept;
    }
}
