package coop.encommun.supplier.solver;

import java.util.List;

/**
 * What an engine found.
 *
 * @param pieces the award; empty unless OPTIMAL or FEASIBLE
 * @param cost goods after rebates, fixed and regional charges
 * @param score cost, plus handicaps, minus the worth of conditional units: what is minimised
 * @param bound no award has a lower score; equal to the score when OPTIMAL
 * @param solver name and version of what found it
 * @param seed of every random choice
 * @param problemHash SHA-256 over the canonical problem, hex
 * @param obstacles why there is no award; empty unless INFEASIBLE
 */
public record AwardResult(
        Status status,
        List<Piece> pieces,
        long cost,
        long score,
        long bound,
        String solver,
        long seed,
        String problemHash,
        List<Obstacle> obstacles) {

    public enum Status {
        /** Proven: no award has a lower score, but for less than one money unit, or a billionth when that is more. */
        OPTIMAL,
        /** Every limit is kept; a better award is not excluded. */
        FEASIBLE,
        /** Proven: there is no award. */
        INFEASIBLE,
        /** Nothing found in the time given; nothing proven. */
        UNKNOWN
    }

    public AwardResult {
        pieces = List.copyOf(pieces);
        obstacles = List.copyOf(obstacles);
    }

    /**
     * What one offer delivers of one line.
     *
     * @param ordered the cells' sum rounded up to whole packs
     * @param option index into the line's options when it is awarded by one, else {@link #SPLIT}
     */
    public record Piece(int offer, int line, long ordered, List<AwardProblem.Cell> cells, int option) {
        public static final int SPLIT = -1;

        public Piece {
            cells = List.copyOf(cells);
        }

        public long delivered() {
            return cells.stream().mapToLong(AwardProblem.Cell::quantity).sum();
        }
    }

    public boolean isAward() {
        return status == Status.OPTIMAL || status == Status.FEASIBLE;
    }

    /** How far the score may be from the best, as a fraction of the score; 0 when OPTIMAL. */
    public double gap() {
        return score == bound ? 0 : ((double) score - bound) / Math.abs((double) score);
    }
}
