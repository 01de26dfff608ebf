package coop.encommun.supplier.solver.search;

import java.util.function.BooleanSupplier;

/**
 * Prices of the relaxed rows that bring the bound up, by the volume algorithm (Barahona & Anbil, Mathematical
 * Programming 87, 2000). Beside the bound it yields an approximate primal solution: how much of each way the linear
 * relaxation uses.
 */
final class Lagrangian {

    /** Length that later calls begin with at least. */
    private static final double AGAIN = 0.02;

    private final Relaxation relaxation;
    private final double[] price;
    private final double[] load;
    private final double[][] weight;
    private Relaxation.Answer best;
    private final int patience;
    private double bound;
    private double factor = 0.1;

    /** @param patience how many steps may fail before they are made smaller */
    Lagrangian(Relaxation relaxation, double[] start, int patience) {
        this.relaxation = relaxation;
        this.patience = patience;
        this.price = start.clone();
        this.best = new Relaxation.Answer(relaxation);
        this.bound = relaxation.value(price, best);
        this.load = best.load.clone();
        this.weight = new double[relaxation.ways.size()][];
        for (int s = 0; s < weight.length; s++) {
            weight[s] = new double[relaxation.ways.get(s).size()];
            if (best.way[s] >= 0) {
                weight[s][best.way[s]] = 1;
            }
        }
    }

    /** No award has a lower score. */
    double bound() {
        return bound;
    }

    /** Price of a unit of the line. */
    double price(int line) {
        return price[line];
    }

    /** Value of using the offer in this way at the prices: an award that uses it costs at least this much more. */
    double value(int offer, int way) {
        return best.value[offer][way];
    }

    /** How much above {@link #bound} any award scores at least that uses the offer in this way. */
    double regret(int offer, int way) {
        int chosen = best.way[offer];
        double instead = chosen < 0 ? relaxation.instead(best) : best.value[offer][chosen];
        return best.value[offer][way] - instead;
    }

    /** Whether the relaxation uses the offer at the prices. */
    boolean uses(int offer) {
        return best.way[offer] >= 0;
    }

    /** How much above {@link #bound} any award scores at least that does without the offer, one that is used. */
    double loss(int offer) {
        return relaxation.without(best, offer);
    }

    /** By row. */
    double[] prices() {
        return price.clone();
    }

    /** How much of the way the linear relaxation uses, from 0 to 1. */
    double weight(int offer, int way) {
        return weight[offer][way];
    }

    /** Some steps; {@code upper} is a score above the best bound, known or guessed. */
    void improve(int steps, double upper, BooleanSupplier stop) {
        double[] trial = new double[price.length];
        Relaxation.Answer answer = new Relaxation.Answer(relaxation);
        int failures = 0;
        factor = Math.max(factor, AGAIN);
        double inertia = 0.1;
        double target = Math.max(upper, bound + Math.abs(bound) * 1e-3);
        for (int step = 0; step < steps && !stop.getAsBoolean(); step++) {
            double length = stepTo(trial, target);
            if (length == 0) {
                return;
            }
            double value = relaxation.value(trial, answer);
            double along = 0;
            for (int row = 0; row < trial.length; row++) {
                along += gradient(answer.load, row) * gradient(load, row);
            }
            average(answer, inertia);
            if (value > bound) {
                if (along > 0) {
                    factor = Math.min(1.8, factor * 1.1);
                }
                failures = 0;
                bound = value;
                System.arraycopy(trial, 0, price, 0, price.length);
                Relaxation.Answer old = best;
                best = answer;
                answer = old;
                target = Math.max(target, bound + Math.abs(bound) * 1e-3);
            } else if (++failures % patience == 0) {
                factor = Math.max(0.0005, factor * 0.66);
            }
            if (step % 100 == 99) {
                inertia = Math.max(0.01, inertia * 0.7);
            }
        }
    }

    /** The prices moved along the average load's gap; 0 when there is none. */
    private double stepTo(double[] trial, double target) {
        double square = 0;
        for (int row = 0; row < trial.length; row++) {
            double gap = gradient(load, row);
            square += gap * gap;
        }
        if (square == 0) {
            return 0;
        }
        double length = factor * (target - bound) / square;
        for (int row = 0; row < trial.length; row++) {
            trial[row] = price[row] + length * gradient(load, row);
            int sign = relaxation.sign(row);
            trial[row] = sign > 0 ? Math.max(0, trial[row]) : sign < 0 ? Math.min(0, trial[row]) : trial[row];
        }
        return length;
    }

    /** What a row lacks; 0 where the price stands at its limit and would be pushed over it. */
    private double gradient(double[] of, int row) {
        double gap = (row < relaxation.lines || relaxation.sign(row) > 0 ? relaxation.wanted[row] : 0) - of[row];
        int sign = relaxation.sign(row);
        return sign != 0 && price[row] == 0 && gap * sign < 0 ? 0 : gap;
    }

    private void average(Relaxation.Answer answer, double share) {
        for (int row = 0; row < load.length; row++) {
            load[row] += share * (answer.load[row] - load[row]);
        }
        for (int s = 0; s < weight.length; s++) {
            for (int w = 0; w < weight[s].length; w++) {
                weight[s][w] += share * ((answer.way[s] == w ? 1 : 0) - weight[s][w]);
            }
        }
    }
}
