package coop.encommun.supplier.solver;

import coop.encommun.supplier.solver.AwardProblem.Cell;
import coop.encommun.supplier.solver.AwardProblem.Line;
import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.AwardProblem.Option;
import coop.encommun.supplier.solver.Limits.MinimumShare;
import coop.encommun.supplier.solver.Limits.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Problems small enough for {@link BruteForce}, with a little of everything: all schedules, options and limits. */
public final class RandomProblems {

    private static final int MOST_AWARDS = 400;

    private final SplittableRandom random;
    private final int regions;
    private final int offers;

    private RandomProblems(SplittableRandom random) {
        this.random = random;
        this.regions = random.nextInt(1, 3);
        this.offers = once(6) ? 1 : random.nextInt(2, 4);
    }

    /** A problem with at most 400 awards to try. Some two thirds have one that keeps all limits. */
    public static AwardProblem tiny(SplittableRandom random) {
        while (true) {
            AwardProblem problem = new RandomProblems(random).problem();
            if (BruteForce.size(problem) <= MOST_AWARDS) {
                return problem;
            }
        }
    }

    private AwardProblem problem() {
        List<Line> lines =
                IntStream.range(0, random.nextInt(1, 4)).mapToObj(this::line).toList();
        long demand = lines.stream().mapToLong(Line::firm).sum();
        List<Offer> offered = IntStream.range(0, offers)
                .mapToObj(index -> offer(index, lines, demand))
                .toList();
        List<Line> all = IntStream.range(0, lines.size())
                .mapToObj(index -> withOptions(index, lines.get(index), offered))
                .toList();
        List<String> names = IntStream.range(0, regions).mapToObj(r -> "R" + r).toList();
        return new AwardProblem(names, all, offered, limits(lines.size()));
    }

    private Line line(int index) {
        List<Cell> demand = new ArrayList<>();
        for (int region = 0; region < regions; region++) {
            if (regions == 1 || region == index % 2 || once(3)) {
                demand.add(new Cell(region, random.nextInt(1, 7)));
            }
        }
        int maxSuppliers = once(3) ? random.nextInt(1, 3) : 0;
        int maxShare = maxSuppliers != 1 && once(5) ? random.nextInt(50, 91) : 100;
        return new Line("L" + index, demand, maxSuppliers, maxShare, once(3) ? random.nextInt(1, 5) : 1, List.of());
    }

    private Offer offer(int index, List<Line> lines, long demand) {
        Schedule.Kind kind = Schedule.Kind.values()[random.nextInt(Schedule.Kind.values().length)];
        Prices prices = new Prices(random, kind, demand);
        List<OfferLine> offered = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            if (index == 0 || random.nextInt(6) > 0) {
                long firm = lines.get(line).firm();
                long cap = once(6) ? random.nextLong(1, firm + 2) : firm + 6;
                long minimum = once(4) ? random.nextLong(0, Math.min(cap, 4) + 1) : 0;
                long handicap = once(3) ? random.nextLong(-15, 16) * 1_234 : 0;
                offered.add(new OfferLine(
                        line, cap, minimum, once(3) ? random.nextInt(2, 4) : 1, prices.tiers(firm), handicap));
            }
        }
        List<Long> charges = LongStream.range(0, regions)
                .mapToObj(region -> once(16) ? Offer.NOT_SERVED : random.nextLong(0, 30))
                .toList();
        return new Offer(
                "O" + index,
                once(5) ? random.nextLong(demand / 3 + 1, demand + 3) : demand + 12,
                once(5) ? random.nextLong(0, demand / 3 + 2) : 0,
                once(6) ? random.nextLong(0, 100) : 0,
                once(2) ? random.nextLong(0, 40) : 0,
                charges,
                prices.schedule(),
                offered);
    }

    private Line withOptions(int index, Line line, List<Offer> offered) {
        List<Option> options = new ArrayList<>();
        for (int offer = 0; offer < offered.size(); offer++) {
            for (OfferLine one : offered.get(offer).lines()) {
                while (one.line() == index && once(4)) {
                    options.addAll(option(offer, offered.get(offer), one, line));
                }
            }
        }
        return new Line(line.id(), line.demand(), line.maxSuppliers(), line.maxSharePct(), line.weight(), options);
    }

    /** More than the firm demand of the line to one offer; nothing when that is beyond the offer. */
    private List<Option> option(int index, Offer offer, OfferLine offered, Line line) {
        long[] quantities = new long[regions];
        line.demand().forEach(cell -> quantities[cell.region()] = cell.quantity());
        long more = random.nextLong(1, 5);
        quantities[random.nextInt(regions)] += more;
        List<Cell> cells = IntStream.range(0, regions)
                .filter(region -> quantities[region] > 0)
                .mapToObj(region -> new Cell(region, quantities[region]))
                .toList();
        long ordered = -Math.floorDiv(-(line.firm() + more), offered.pack()) * offered.pack();
        boolean possible = ordered <= offered.cap()
                && ordered >= offered.minimum()
                && cells.stream().allMatch(cell -> offer.serves(cell.region()));
        boolean tiered = offer.schedule().kind() == Schedule.Kind.TOTAL_VOLUME_ALL_UNITS
                || offer.schedule().kind() == Schedule.Kind.SPEND_ALL_UNITS;
        int tier = tiered ? random.nextInt(offer.schedule().from().size()) : -1;
        long worth = more * offered.tiers().getFirst().price() * random.nextLong(7_000, 14_000);
        return possible ? List.of(new Option(index, tier, cells, ordered, worth)) : List.of();
    }

    private Limits limits(int lines) {
        List<MinimumShare> shares = once(5)
                ? List.of(new MinimumShare("few", Set.of(random.nextInt(offers)), random.nextInt(0, 50)))
                : List.of();
        return new Limits(
                once(4) ? random.nextInt(1, 4) : 0,
                once(6) ? random.nextInt(50, 100) : 100,
                shares,
                once(12) ? List.of(pair(lines)) : List.of(),
                once(8) ? List.of(pair(lines)) : List.of());
    }

    private Pair pair(int lines) {
        return new Pair(random.nextInt(offers), once(3) ? Pair.ANY_LINE : random.nextInt(lines));
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }
}
