package coop.encommun.supplier.solver.search;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;

/** A score that no award exceeds: every unit at the dearest price that is offered for it, every charge due. */
final class Ceiling {

    private final AwardProblem problem;

    Ceiling(AwardProblem problem) {
        this.problem = problem;
    }

    double score() {
        double[] dearest = new double[problem.lines().size()];
        double sum = 0;
        for (Offer offer : problem.offers()) {
            sum += AwardProblem.COST * (double) offer.fixedCharge();
            for (long charge : offer.regionCharges()) {
                sum += AwardProblem.COST * (double) Math.max(0, charge);
            }
            for (OfferLine line : offer.lines()) {
                double price = line.tiers().stream()
                        .mapToLong(AwardProblem.Tier::price)
                        .max()
                        .orElse(0);
                double unit = AwardProblem.COST * price + Math.max(0, line.handicap());
                dearest[line.line()] = Math.max(dearest[line.line()], unit);
            }
        }
        for (int l = 0; l < dearest.length; l++) {
            sum += dearest[l] * problem.lines().get(l).firm();
        }
        return sum;
    }
}
