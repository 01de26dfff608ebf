package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import java.util.ArrayList;
import java.util.List;

/** Where the prices of the relaxation start: on each line, what the last unit costs when the cheapest are filled up. */
final class StartPrices {

    private StartPrices() {}

    /** By row of the relaxation. */
    static double[] of(AwardProblem problem) {
        List<List<double[]>> supply = new ArrayList<>();
        problem.lines().forEach(line -> supply.add(new ArrayList<>()));
        for (Offer offer : problem.offers()) {
            for (OfferLine line : offer.lines()) {
                double middle = line.tiers().get(line.tiers().size() / 2).price();
                int rebates = offer.schedule().rebateBp().size();
                double rebate = rebates == 0 ? 0 : offer.schedule().rebateBp().get(rebates / 2);
                double unit = middle * (AwardProblem.COST - rebate) + line.handicap();
                supply.get(line.line()).add(new double[] {unit, line.cap()});
            }
        }
        double[] price = new double
                [problem.lines().size()
                        + problem.offers().size()
                        + problem.limits().minimumShares().size()];
        for (int l = 0; l < supply.size(); l++) {
            supply.get(l).sort((a, b) -> Double.compare(a[0], b[0]));
            double left = problem.lines().get(l).firm();
            for (double[] one : supply.get(l)) {
                price[l] = left > 0 ? one[0] : price[l];
                left -= one[1];
            }
        }
        return price;
    }
}
