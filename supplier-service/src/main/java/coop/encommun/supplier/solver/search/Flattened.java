package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.Limits.MinimumShare;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The ways of the offers as a transportation problem can take them: everything counted in units, charges of the regions
 * paid by every user of the offer, groups with a minimum share favoured by a bonus per unit. Exact where offers are
 * priced per unit of total volume and nothing else is asked for; else a guide.
 */
final class Flattened {

    private final AwardProblem problem;
    private final Ways rooms;

    Flattened(AwardProblem problem) {
        this.problem = problem;
        this.rooms = new Ways(problem);
    }

    /** Whether nothing is lost: every flow is an award, at its score. No flow sees how many suppliers there are. */
    static boolean isExact(AwardProblem problem) {
        return Ways.canValue(problem)
                && problem.limits().maxSuppliers() == 0
                && problem.limits().minimumShares().isEmpty()
                && problem.limits().forced().isEmpty()
                && problem.lines().stream()
                        .allMatch(line ->
                                line.maxSuppliers() == 0 && line.demand().size() == 1)
                && (problem.limits().maxSharePct() == 100
                        || problem.lines().stream()
                                        .mapToLong(AwardProblem.Line::weight)
                                        .distinct()
                                        .count()
                                == 1)
                && problem.offers().stream().allMatch(Flattened::isExact);
    }

    private static boolean isExact(Offer offer) {
        return !offer.schedule().from().isEmpty()
                && offer.schedule().rebateBp().isEmpty()
                && offer.minimumSpend() == 0
                && offer.regionCharges().stream().allMatch(charge -> charge <= 0)
                && offer.lines().stream().allMatch(line -> line.minimum() <= 1);
    }

    /** The ways of {@code relaxation}, in the same order; {@code bonus} by group, per unit of weight. */
    List<List<Way>> ways(Relaxation relaxation, double[] bonus) {
        List<List<Way>> all = new ArrayList<>();
        for (int s = 0; s < relaxation.ways.size(); s++) {
            int offer = s;
            all.add(relaxation.ways.get(s).stream()
                    .map(way -> flat(offer, way, bonus))
                    .toList());
        }
        return all;
    }

    private Way flat(int s, Way way, double[] bonus) {
        Offer offer = problem.offers().get(s);
        int items = way.items();
        double[] score = way.score().clone();
        for (int g = 0; g < bonus.length; g++) {
            MinimumShare group = problem.limits().minimumShares().get(g);
            for (int i = 0; i < items && group.offers().contains(s); i++) {
                score[i] -= bonus[g] * problem.lines().get(way.line()[i]).weight();
            }
        }
        double charges = offer.regionCharges().stream()
                .mapToLong(charge -> Math.max(0, charge))
                .sum();
        double least = Math.max(1, offer.minimumVolume());
        double most = rooms.mostVolume(offer);
        if (offer.schedule().rebateBp().isEmpty()) {
            least = Math.max(least, way.least());
            most = Math.min(most, way.most());
        } else {
            least = Math.min(most, Math.max(least, way.least() / averagePrice(way)));
        }
        double[] one = new double[items];
        Arrays.fill(one, 1);
        int[] nowhere = new int[items];
        Arrays.fill(nowhere, -1);
        double constant = way.constant() + charges * AwardProblem.COST;
        return new Way(way.tier(), way.line(), nowhere, score, one, way.room(), least, most, constant);
    }

    private static double averagePrice(Way way) {
        double spend = 0;
        double units = 0;
        for (int i = 0; i < way.items(); i++) {
            spend += way.size()[i] * way.room()[i];
            units += way.room()[i];
        }
        return Math.max(1e-9, spend / Math.max(1, units));
    }

    /** One item per line of the offer, at the price of its whole room; for schedules on the line's volume. */
    Way byLine(int s, Way flat) {
        Offer offer = problem.offers().get(s);
        if (!offer.schedule().from().isEmpty()) {
            return flat;
        }
        List<OfferLine> lines =
                offer.lines().stream().filter(line -> rooms.room(s, line) > 0).toList();
        int items = lines.size();
        double[] room = new double[items];
        double[] score = new double[items];
        int[] index = new int[items];
        int[] nowhere = new int[items];
        double[] one = new double[items];
        for (int i = 0; i < items; i++) {
            OfferLine line = lines.get(i);
            long units = rooms.room(s, line);
            index[i] = line.line();
            nowhere[i] = -1;
            one[i] = 1;
            room[i] = units;
            score[i] = Envelope.cost(offer.schedule(), line.tiers(), units) / units + line.handicap();
        }
        return new Way(0, index, nowhere, score, one, room, flat.least(), flat.most(), flat.constant());
    }
}
