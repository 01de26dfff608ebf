package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Line;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.mip.Restriction;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a problem before any program is solved: a bound, prices, which ways are worth using, and first
 * awards. Needs no packs and no options ({@link Ways#canValue}).
 */
final class Sketch {

    private static final int MOST_STEPS = 400;
    private static final int LEAST_STEPS = 40;
    private static final int WORK = 40_000_000;
    /** What groups that missed their share are favoured by, as a fraction of the mean price; one after the other. */
    private static final double[] FAVOURS = {0, 0.01, 0.02, 0.035, 0.05, 0.07, 0.1, 0.15, 0.25, 0.5, 1, 3};

    private static final int ROUNDS = 3;
    private static final int FIRST_NODES = 200;
    private static final double RISE = 0.01;
    /** By how much of the ceiling a bound must be above it. */
    private static final double SAFE = 1e-6;

    /** Sums of doubles: nine digits are safe. */
    private static final double ROUNDING = 1e-9;

    private final AwardProblem original;
    private final AwardProblem problem;
    private final boolean whole;
    /** Whether flows see the whole problem. */
    private final boolean exact;

    private final int steps;
    private final Incumbent incumbent;
    private final long seed;
    private final Relaxation relaxation;
    private final Lagrangian prices;
    private final Regrets regrets;
    private final Flattened flattened;
    private TierSearch search;
    private Relaxation flat;

    /** Of any problem; where there are packs or options, of what is left without them, and no bound. */
    Sketch(AwardProblem any, Incumbent incumbent, long seed) {
        this.whole = Ways.canValue(any);
        this.original = any;
        this.problem = whole ? any : Stripped.of(any);
        this.incumbent = incumbent;
        this.seed = seed;
        this.relaxation = new Relaxation(problem);
        int items = relaxation.ways.stream()
                .flatMap(List::stream)
                .mapToInt(Way::items)
                .sum();
        this.steps = Math.clamp(WORK / Math.max(1, items), LEAST_STEPS, MOST_STEPS);
        this.prices = new Lagrangian(relaxation, StartPrices.of(problem), steps < MOST_STEPS ? 3 : 10);
        this.regrets = new Regrets(problem, relaxation, prices);
        this.flattened = new Flattened(problem);
        this.exact = Flattened.isExact(any);
    }

    /** A bound, first awards, a better bound; limited by work. */
    void draw() {
        improveBound(Math.max(LEAST_STEPS, steps / 8));
        begin(bonus(0));
        award(search.current());
        improveBound(steps);
        for (int tries = 0;
                tries < FAVOURS.length && !incumbent.isOver() && (tries == 0 || !incumbent.isAward());
                tries++) {
            begin(bonus(tries));
            award(search.current());
            if (!exact || !incumbent.isAward()) {
                search.descend();
                award(search.current());
            }
            for (int round = 0; round < ROUNDS && !incumbent.isOver() && !incumbent.isAward(); round++) {
                search(2 + round % 4);
            }
        }
        improveBound(steps);
    }

    /**
     * Whether it is proven that there is no award: prices may rise without end only where the linear relaxation has no
     * answer, and a bound above the most that an award can cost shows it.
     */
    boolean isImpossible() {
        if (!whole || incumbent.isAward()) {
            return false;
        }
        double ceiling = new Ceiling(problem).score();
        double before = Double.NEGATIVE_INFINITY;
        while (!exceeds(ceiling) && prices.bound() > before + RISE * ceiling && !incumbent.isOver()) {
            before = prices.bound();
            prices.improve(steps, 4 * ceiling, incumbent::isOver);
        }
        return exceeds(ceiling);
    }

    /** Surely, whatever the sums of doubles have lost. */
    private boolean exceeds(double ceiling) {
        double bound = prices.bound();
        return Double.isFinite(bound) && bound > ceiling + SAFE * Math.max(1, Math.abs(ceiling));
    }

    /** Offers that the search over tiers has decided to use; other ones after every round. */
    Restriction decided() {
        Set<Integer> closed = new HashSet<>();
        for (int s = 0; s < relaxation.ways.size(); s++) {
            if (search.current().way(s) == Transport.UNUSED) {
                closed.add(s);
            }
        }
        return new Restriction(closed, Map.of(), Set.of(), List.of());
    }

    /** The bound once more, now that a better award is known. */
    void redraw() {
        improveBound(steps);
    }

    private void improveBound(int steps) {
        double upper = incumbent.isAward() ? incumbent.score() : prices.bound() + 0.02 * Math.abs(prices.bound());
        prices.improve(steps, upper, incumbent::isOver);
        if (whole && Double.isFinite(prices.bound())) {
            incumbent.proved((long) Math.floor(prices.bound() - ROUNDING * Math.abs(prices.bound())));
        }
    }

    /** A round of the search over tiers, and the award it leads to. */
    void search(int shaken) {
        search.round(shaken);
        award(search.current());
    }

    /** What groups with a minimum share are favoured by: their prices, more when the share was missed. */
    private double[] bonus(int tries) {
        double[] bonus = new double[problem.limits().minimumShares().size()];
        double dear = 0;
        for (int l = 0; l < relaxation.lines; l++) {
            dear += prices.price(l) / relaxation.lines;
        }
        for (int g = 0; g < bonus.length; g++) {
            bonus[g] = prices.price(relaxation.rows - bonus.length + g) + FAVOURS[tries] * dear;
        }
        return bonus;
    }

    private void begin(double[] bonus) {
        flat = new Relaxation(problem, flattened.ways(relaxation, bonus), new boolean[relaxation.ways.size()]);
        long[] demand = problem.lines().stream().mapToLong(Line::firm).toArray();
        search = new TierSearch(flat, prices, demand, problem.limits().maxSuppliers(), seed, incumbent::isOver);
    }

    private void award(Transport decided) {
        Dive dive = new Dive(problem, incumbent::isOver);
        for (int s = 0; s < flat.ways.size(); s++) {
            if (decided.way(s) != Transport.UNUSED) {
                dive.use(s, flattened.byLine(s, flat.ways.get(s).get(decided.way(s))));
            }
        }
        List<Piece> pieces = Dealing.pieces(original, dive.run());
        incumbent.offerUnchecked(pieces);
    }

    /** Offers that no better award uses, tiers that no better award reaches: what they would cost is proven. */
    Restriction promising() {
        if (!whole || !incumbent.isAward()) {
            return Restriction.NONE;
        }
        return regrets.within(gap());
    }

    /** Nodes of the tree that are worth their time before anything else is tried. */
    int firstNodes() {
        return FIRST_NODES * steps / MOST_STEPS;
    }

    /** A tree over the ways that are left; where the search over tiers sees the whole problem. */
    TierTree tree() {
        return new TierTree(problem, incumbent, relaxation.ways, prices.prices());
    }

    /** Quantities that an exact program of what is promising decides. */
    int itemsLeft() {
        return regrets.itemsWithin(gap());
    }

    /** Least regret of using the offer at all. */
    double regret(int offer) {
        return regrets.of(offer);
    }

    /** With a little more than the gap, for sums of doubles. */
    private double gap() {
        double gap = incumbent.score() - prices.bound();
        return incumbent.isAward() ? gap * (1 + 1e-6) + ROUNDING * Math.abs(prices.bound()) : Double.MAX_VALUE;
    }
}
