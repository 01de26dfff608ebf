package coop.encommun.supplier.solver.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Changes of a decision that may pay, valued from below by the duals of its flow: a change of one offer, or, at the limit
 * of suppliers, one that goes for one that comes.
 */
final class TierChanges {

    /** An offer's new way, and what that is worth; below zero pays, perhaps. */
    record Move(int offer, int way, double estimate) {}

    private static final double ROUNDING = 0.5;

    private final Relaxation relaxation;
    private final int limit;
    private final Relaxation.Answer answer;

    TierChanges(Relaxation relaxation, int limit) {
        this.relaxation = relaxation;
        this.limit = limit;
        this.answer = new Relaxation.Answer(relaxation);
    }

    /** Weak duality: what is not estimated below zero cannot pay. The most promising first. */
    List<List<Move>> promising(Transport decided) {
        double[] duals = new double[relaxation.rows];
        for (int l = 0; l < relaxation.lines; l++) {
            duals[l] = decided.price(l);
        }
        relaxation.value(duals, answer);
        List<Move> moves = moves(decided);
        List<List<Move>> changes =
                decided.used() < limit ? moves.stream().map(List::of).toList() : swaps(decided, moves);
        return changes.stream()
                .filter(change -> estimate(change) < -ROUNDING)
                .sorted(Comparator.comparingDouble(TierChanges::estimate))
                .toList();
    }

    private List<Move> moves(Transport decided) {
        List<Move> moves = new ArrayList<>();
        for (int s = 0; s < relaxation.ways.size(); s++) {
            double now = value(s, decided.way(s));
            int first = relaxation.isForced(s) ? 0 : Transport.UNUSED;
            for (int w = first; w < relaxation.ways.get(s).size(); w++) {
                if (w != decided.way(s)) {
                    moves.add(new Move(s, w, value(s, w) - now));
                }
            }
        }
        return moves;
    }

    private static List<List<Move>> swaps(Transport decided, List<Move> moves) {
        List<List<Move>> swaps = new ArrayList<>();
        for (Move one : moves) {
            if (decided.way(one.offer()) != Transport.UNUSED) {
                swaps.add(List.of(one));
            } else {
                moves.stream()
                        .filter(other -> other.way() == Transport.UNUSED)
                        .forEach(other -> swaps.add(List.of(other, one)));
            }
        }
        return swaps;
    }

    private static double estimate(List<Move> change) {
        return change.stream().mapToDouble(Move::estimate).sum();
    }

    private double value(int s, int way) {
        return way == Transport.UNUSED ? 0 : answer.value[s][way];
    }
}
