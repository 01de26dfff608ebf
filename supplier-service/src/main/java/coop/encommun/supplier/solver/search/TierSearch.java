package coop.encommun.supplier.solver.search;

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

    private record Move(int offer, int way, double estimate) {}

    private final Relaxation relaxation;
    private final Lagrangian prices;
    private static final int WORK = 1_000_000;

    private final int limit;
    /** Changes that are tried before it is thought a local optimum. */
    private final int most;

    private final SplittableRandom random;
    private final Transport current;
    private final Transport trial;
    private final Transport best;
    private final Relaxation.Answer answer;
    private final BooleanSupplier stop;
    private double score;
    private double bestScore;

    TierSearch(Relaxation relaxation, Lagrangian prices, long[] demand, int limit, long seed, BooleanSupplier stop) {
        this.relaxation = relaxation;
        this.prices = prices;
        this.limit = limit == 0 ? Integer.MAX_VALUE : limit;
        this.random = new SplittableRandom(seed);
        this.current = new Transport(relaxation.ways, demand);
        this.trial = new Transport(relaxation.ways, demand);
        this.best = new Transport(relaxation.ways, demand);
        this.answer = new Relaxation.Answer(relaxation);
        this.stop = stop;
        int items = relaxation.ways.stream()
                .flatMap(List::stream)
                .mapToInt(Way::items)
                .sum();
        this.most = Math.clamp(WORK / Math.max(1, items), 4, 40);
        round();
        score = current.solve();
        current.copyTo(best);
        bestScore = score;
    }

    /** To the local optimum nearest to where it stands. */
    void descend() {
        while (!stop.getAsBoolean() && step()) {
            // each step is a better decision
        }
        keep();
    }

    /** The best so far; feasible unless {@link Transport#isFeasible} denies it. */
    Transport best() {
        return best;
    }

    double bestScore() {
        return bestScore;
    }

    /** The decision it stands at: a local optimum, perhaps not the best. */
    Transport current() {
        return current;
    }

    /** One round: shake, descend, keep or go back. Whether the best became better. */
    boolean round(int shaken) {
        double before = score;
        Transport back = new Transport(current);
        double old = bestScore;
        shake(shaken);
        score = current.solve();
        descend();
        if (score > before) {
            back.copyTo(current);
            score = before;
        }
        return bestScore < old;
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

    private void keep() {
        if (score < bestScore) {
            bestScore = score;
            current.copyTo(best);
        }
    }

    /** Makes the first change that pays, the most promising ones tried first. */
    private boolean step() {
        double[] duals = new double[relaxation.rows];
        for (int l = 0; l < relaxation.lines; l++) {
            duals[l] = current.price(l);
        }
        relaxation.value(duals, answer);
        List<List<Move>> moves = used() < limit ? singles() : swaps();
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

    private int used() {
        int count = 0;
        for (int s = 0; s < relaxation.ways.size(); s++) {
            count += current.way(s) == Transport.UNUSED ? 0 : 1;
        }
        return count;
    }

    private List<List<Move>> singles() {
        return promising(changes().stream().map(List::of).toList());
    }

    /** At the limit of suppliers a new one needs another to go. */
    private List<List<Move>> swaps() {
        List<Move> all = changes();
        List<List<Move>> moves = new ArrayList<>();
        for (Move one : all) {
            if (current.way(one.offer()) != Transport.UNUSED) {
                moves.add(List.of(one));
            } else {
                all.stream()
                        .filter(other -> other.way() == Transport.UNUSED)
                        .forEach(other -> moves.add(List.of(other, one)));
            }
        }
        return promising(moves);
    }

    private List<Move> changes() {
        List<Move> moves = new ArrayList<>();
        for (int s = 0; s < relaxation.ways.size(); s++) {
            double now = value(s, current.way(s));
            for (int w = relaxation.isForced(s) ? 0 : -1;
                    w < relaxation.ways.get(s).size();
                    w++) {
                if (w != current.way(s)) {
                    moves.add(new Move(s, w, value(s, w) - now));
                }
            }
        }
        return moves;
    }

    /** Weak duality: what is not estimated below zero cannot pay. */
    private static List<List<Move>> promising(List<List<Move>> moves) {
        return moves.stream()
                .filter(move -> estimate(move) < -0.5)
                .sorted(Comparator.comparingDouble(TierSearch::estimate))
                .toList();
    }

    private static double estimate(List<Move> move) {
        return move.stream().mapToDouble(Move::estimate).sum();
    }

    private double value(int s, int way) {
        return way == Transport.UNUSED ? 0 : answer.value[s][way];
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
            if (changed < count && !(opens && used() >= limit)) {
                current.decide(move.offer(), move.way());
                changed++;
            }
        }
    }

    private double priced(int s, int way) {
        return way == Transport.UNUSED ? 0 : prices.value(s, way);
    }
}
