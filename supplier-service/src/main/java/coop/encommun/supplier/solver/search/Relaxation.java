package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Line;
import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.Limits;
import coop.encommun.supplier.solver.Limits.MinimumShare;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The award with its linking rows priced instead of kept: line demands, minimum shares of groups, capacity where the
 * tiers count money. What is left falls apart into one knapsack per way of each offer, and the choice of at most
 * maxSuppliers offers. For any prices its value is a lower bound on every award's score; the best of these bounds is
 * that of the strong linear formulation (Geoffrion, Mathematical Programming Study 2, 1974).
 *
 * <p>Rows: the lines, then the offers (capacity in units), then the groups.
 */
final class Relaxation {

    final List<List<Way>> ways;
    final int lines;
    final int rows;
    /** By row: what it asks for. */
    final double[] wanted;

    private final AwardProblem problem;
    private final List<MinimumShare> groups;
    private final boolean[] forced;
    private final Knapsack knapsack = new Knapsack();
    private final double[] regionGain;
    private final double[] weight;
    private double[] reduced = new double[0];

    Relaxation(AwardProblem problem) {
        this(problem, ways(problem), new boolean[problem.offers().size()]);
    }

    /**
     * @param ways by offer; whatever they say goes
     * @param used by offer: whether it must be used, beside those that the limits force
     */
    Relaxation(AwardProblem problem, List<List<Way>> ways, boolean[] used) {
        this.problem = problem;
        this.ways = ways;
        this.lines = problem.lines().size();
        this.groups = problem.limits().minimumShares();
        this.rows = lines + problem.offers().size() + groups.size();
        this.wanted = new double[rows];
        this.forced = used.clone();
        this.weight = problem.lines().stream().mapToDouble(Line::weight).toArray();
        this.regionGain = new double[problem.regions().size()];
        double whole = 0;
        for (int l = 0; l < lines; l++) {
            Line line = problem.lines().get(l);
            wanted[l] = line.firm();
            whole += (double) line.firm() * line.weight();
        }
        for (int g = 0; g < groups.size(); g++) {
            wanted[lines + problem.offers().size() + g] = whole * groups.get(g).pct() / 100;
        }
        for (Limits.Pair pair : problem.limits().forced()) {
            forced[pair.offer()] = true;
        }
    }

    private static List<List<Way>> ways(AwardProblem problem) {
        Ways all = new Ways(problem);
        List<List<Way>> ways = new ArrayList<>();
        for (int s = 0; s < problem.offers().size(); s++) {
            ways.add(all.of(s));
        }
        return ways;
    }

    /** Which sign a row's price may have: 0 any, 1 not below zero, -1 not above. */
    int sign(int row) {
        return row < lines ? 0 : row < lines + ways.size() ? -1 : 1;
    }

    boolean isForced(int offer) {
        return forced[offer];
    }

    /** Value of the relaxation at the prices; fills {@code answer}. */
    double value(double[] price, Answer answer) {
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            sum += price[row] * (row < lines || row >= lines + ways.size() ? wanted[row] : 0);
        }
        double[] best = new double[ways.size()];
        for (int s = 0; s < ways.size(); s++) {
            answer.value[s] = new double[ways.get(s).size()];
            best[s] = Double.POSITIVE_INFINITY;
            for (int w = 0; w < ways.get(s).size(); w++) {
                answer.value[s][w] = value(s, ways.get(s).get(w), price);
                if (answer.value[s][w] < best[s]) {
                    best[s] = answer.value[s][w];
                    answer.way[s] = w;
                }
            }
        }
        Arrays.fill(answer.load, 0);
        for (int s : chosen(best, answer)) {
            Way way = ways.get(s).get(answer.way[s]);
            sum += value(s, way, price);
            load(s, way, answer.load);
        }
        return sum;
    }

    /** Offers used, by least value, no more than the limit; the others' way becomes -1. */
    private List<Integer> chosen(double[] best, Answer answer) {
        List<Integer> order = new ArrayList<>();
        for (int s = 0; s < best.length; s++) {
            if (best[s] < 0 || (forced[s] && best[s] < Double.POSITIVE_INFINITY)) {
                order.add(s);
            } else {
                answer.way[s] = -1;
            }
        }
        int limit = problem.limits().maxSuppliers();
        if (limit > 0 && order.size() > limit) {
            order.sort((a, b) -> forced[a] != forced[b] ? (forced[a] ? -1 : 1) : Double.compare(best[a], best[b]));
            order.subList(limit, order.size()).forEach(s -> answer.way[s] = -1);
            return order.subList(0, limit);
        }
        return order;
    }

    /** Least that is lost when one offer more is used: the worst chosen one has to go when the limit is reached. */
    double instead(Answer answer) {
        int count = 0;
        double worst = Double.NEGATIVE_INFINITY;
        for (int s = 0; s < answer.way.length; s++) {
            if (answer.way[s] >= 0) {
                count++;
                worst = forced[s] ? worst : Math.max(worst, answer.value[s][answer.way[s]]);
            }
        }
        boolean full =
                problem.limits().maxSuppliers() > 0 && count >= problem.limits().maxSuppliers();
        return full && worst > Double.NEGATIVE_INFINITY ? Math.min(0, worst) : 0;
    }

    /** Least that is lost when a chosen offer goes: another one may take its place. */
    double without(Answer answer, int offer) {
        double next = 0;
        for (int s = 0; s < answer.way.length; s++) {
            for (int w = 0; w < ways.get(s).size() && answer.way[s] < 0; w++) {
                next = Math.min(next, answer.value[s][w]);
            }
        }
        return next - answer.value[offer][answer.way[offer]];
    }

    private double value(int s, Way way, double[] price) {
        if (reduced.length < way.items()) {
            reduced = new double[way.items()];
        }
        double unit = -price[lines + s];
        double bonus = 0;
        for (int g = 0; g < groups.size(); g++) {
            bonus += groups.get(g).offers().contains(s) ? price[lines + ways.size() + g] : 0;
        }
        Arrays.fill(regionGain, 0);
        int[] line = way.line();
        int[] regions = way.region();
        double[] scores = way.score();
        double[] rooms = way.room();
        for (int i = 0; i < line.length; i++) {
            int l = line[i];
            reduced[i] = scores[i] - price[l] + unit - bonus * weight[l];
            if (reduced[i] < 0 && regions[i] >= 0) {
                regionGain[regions[i]] -= reduced[i] * rooms[i];
            }
        }
        // A charge is due once anything is delivered: at least its share by what is delivered of each item.
        Offer offer = problem.offers().get(s);
        for (int g = 0; g < regionGain.length; g++) {
            double charge = offer.regionCharges().get(g) * (double) AwardProblem.COST;
            regionGain[g] = regionGain[g] > 0 ? Math.max(0, 1 - charge / regionGain[g]) : 1;
        }
        double[] sizes = way.size();
        knapsack.clear();
        double free = 0;
        for (int i = 0; i < line.length; i++) {
            double value = reduced[i] < 0 && regions[i] >= 0 ? reduced[i] * regionGain[regions[i]] : reduced[i];
            if (sizes[i] > 0) {
                knapsack.add(i, value / sizes[i], sizes[i] * rooms[i]);
            } else {
                // What costs nothing fills no tier that counts money: all of it, when it pays.
                free += Math.min(0, value * rooms[i]);
            }
        }
        return way.constant() - unit * offer.capacity() + free + knapsack.solve(way.least(), way.most());
    }

    /** Adds what the last knapsack takes, and what is free. */
    private void load(int s, Way way, double[] load) {
        double units = 0;
        for (int at = 0; at < knapsack.taken(); at++) {
            int i = knapsack.item(at);
            units += load(s, way.line()[i], knapsack.share(at) * way.room()[i], load);
        }
        for (int i = 0; i < way.items(); i++) {
            if (way.size()[i] <= 0 && reduced[i] < 0) {
                units += load(s, way.line()[i], way.room()[i], load);
            }
        }
        load[lines + s] += units - problem.offers().get(s).capacity();
    }

    private double load(int s, int line, double taken, double[] load) {
        load[line] += taken;
        for (int g = 0; g < groups.size(); g++) {
            if (groups.get(g).offers().contains(s)) {
                load[lines + ways.size() + g] += taken * weight[line];
            }
        }
        return taken;
    }

    /** What an evaluation finds: the chosen way of each offer (-1 for none), each way's value, the load of each row. */
    static final class Answer {
        final int[] way;
        final double[][] value;
        final double[] load;

        Answer(Relaxation of) {
            way = new int[of.ways.size()];
            value = new double[of.ways.size()][];
            load = new double[of.rows];
        }
    }
}
