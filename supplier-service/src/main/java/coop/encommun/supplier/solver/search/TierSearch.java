package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.search.TierChanges.Move;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Search over the ways of the offers (which tier, or unused) where all prices are per unit of total volume: for decided
 * ways the rest is a {@link Transport}, solved exactly in milliseconds. The duals of the flow value every change of one
 * offer from below, so that only changes that may pay are tried. Local optima are left by changing a few offers that the
 * Lagrangian prices hold for undecided (iterated local search).
 */
final class TierSearch {

    private final Relaxation relaxation;
    private final Lagrangian prices;
    private static final int WORK = 1_000_000;

    private final int limit;
    /** Changes that are tried before it is thought a local optimum. */
    private final int most;

    private final SplittableRandom random;
    private final Transport current;
    private final Transport trial;
    private final TierChanges changes;
    private final BooleanSupplier stop;
    private double score;
    private double bestScore;

    TierSearch(Relaxation relaxation, Lagrangian prices, long[] demand, int limit, long seed, BooleanSupplier stop) {
        this.relaxation = relaxation;
        this.prices = prices;
        this.limit = limit == 0 ? Integer.MAX_VALUE : limit;
        this.random = new SplittableRandom(seed);
        this.current = new Transport(relaxation.ways, demand, stop);
        this.trial = new Transport(relaxation.ways, demand, stop);
        this.changes = new TierChanges(relaxation, this.limit);
        this.stop = stop;
        int items = relaxation.ways.stream()
                .flatMap(List::stream)
                .mapToInt(Way::items)
                .sum();
        this.most = Math.clamp(WORK / Math.max(1, items), 4, 40);
        round();
        score = current.solve();
        bestScore = score;
    }

    /** To the local optimum nearest to where it stands. */
    void descend() {
        while (!stop.getAsBoolean() && step()) {
            // each step is a better decision
        }
        bestScore = Math.min(bestScore, score);
    }

    /** The decision it stands at. */
    Transport current() {
        return current;
    }

    /** One round: shake, descend, keep or go back. */
    void round(int shaken) {
        double before = score;
        Transport back = new Transport(current);
        shake(shaken);
        score = current.solve();
        descend();
        if (score > before) {
            back.copyTo(current);
            score = before;
        }
    }

    /** Takes for each offer the way that the linear relaxation uses most. */
    private void round() {
        List<Move> used = new ArrayList<>();
        for (int s = 0; s < relaxation.ways.size(); s++) {
            double sum = 0;
            int most = 0;
            for (int w = 0; w < relaxation.ways.get(s).size(); w++) {
                sum += prices.weight(s, w);
                most = prices.weight(s, w) > prices.weight(s, most) ? w : most;
            }
            boolean possible = !relaxation.ways.get(s).isEmpty();
            if (possible && (sum > 0.5 || relaxation.isForced(s))) {
                used.add(new Move(s, most, -sum));
            }
        }
        used.sort(Comparator.comparingDouble(Move::estimate));
        used.stream().limit(limit).forEach(move -> current.decide(move.offer(), move.way()));
    }

    /** Makes the first change that pays, the most promising ones tried first. */
    private boolean step() {
        List<List<Move>> moves = changes.promising(current);
        int tries = Math.min(moves.size(), most);
        for (List<Move> move : moves.subList(0, tries)) {
            if (stop.getAsBoolean()) {
                return false;
            }
            current.copyTo(trial);
            move.forEach(part -> trial.decide(part.offer(), part.way()));
            double found = trial.solve();
            if (found < score - 0.5) {
                score = found;
                trial.copyTo(current);
                return true;
            }
        }
        return false;
    }

    /** Changes offers whose ways lie close together at the Lagrangian prices; the closer, the likelier. */
    private void shake(int count) {
        List<Move> open = new ArrayList<>();
        double scale = Math.max(1, bestScore - prices.bound());
        for (int s = 0; s < relaxation.ways.size(); s++) {
            for (int w = relaxation.isForced(s) ? 0 : -1;
                    w < relaxation.ways.get(s).size();
                    w++) {
                if (w != current.way(s)) {
                    double regret = Math.max(0, priced(s, w) - priced(s, current.way(s))) / scale;
                    open.add(new Move(s, w, Math.log(random.nextDouble()) * (0.2 + regret)));
                }
            }
        }
        open.sort(Comparator.comparingDouble(Move::estimate).reversed());
        int changed = 0;
        for (Move move : open) {
            boolean opens = current.way(move.offer()) == Transport.UNUSED;
            if (changed < count && !(opens && current.used() >= limit)) {
                current.decide(move.offer(), move.way());
                changed++;
            }
        }
    }

    private double priced(int s, int way) {
        return way == Transport.UNUSED ? 0 : prices.value(s, way);
    }
}
