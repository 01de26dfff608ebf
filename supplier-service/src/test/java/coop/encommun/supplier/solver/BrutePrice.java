package coop.encommun.supplier.solver;

import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.AwardProblem.Tier;
import coop.encommun.supplier.solver.AwardResult.Piece;
import java.util.List;

/**
 * The price once more, unit by unit.
 *
 * @param goods after rebates; with the cost and the score, of all the pieces
 * @param tier of the last offer's schedule that is reached
 */
record BrutePrice(long goods, long cost, long score, int tier) {

    static BrutePrice of(AwardProblem problem, List<Piece> pieces) {
        long goods = 0;
        long charges = 0;
        long score = 0;
        int tier = 0;
        for (int index = 0; index < problem.offers().size(); index++) {
            int offer = index;
            List<Piece> its =
                    pieces.stream().filter(piece -> piece.offer() == offer).toList();
            if (!its.isEmpty()) {
                tier = reached(problem, its);
                goods += goods(problem, its);
                charges += AwardProblem.COST * charges(problem.offers().get(offer), its);
            }
        }
        for (Piece piece : pieces) {
            score += BruteRules.offered(problem, piece).handicap() * piece.ordered();
            if (piece.option() >= 0) {
                score -= problem.lines()
                        .get(piece.line())
                        .options()
                        .get(piece.option())
                        .worth();
            }
        }
        return new BrutePrice(goods, goods + charges, goods + charges + score, tier);
    }

    private static long charges(Offer offer, List<Piece> its) {
        return offer.fixedCharge()
                + its.stream()
                        .flatMap(piece -> piece.cells().stream())
                        .mapToInt(AwardProblem.Cell::region)
                        .distinct()
                        .mapToLong(region -> offer.regionCharges().get(region))
                        .sum();
    }

    private static int reached(AwardProblem problem, List<Piece> its) {
        Schedule schedule = problem.offers().get(its.getFirst().offer()).schedule();
        long measure = schedule.rebateBp().isEmpty() ? volume(its) : list(problem, its);
        return (int) schedule.from().stream().filter(from -> from <= measure).count() - 1;
    }

    private static long goods(AwardProblem problem, List<Piece> its) {
        Schedule schedule = problem.offers().get(its.getFirst().offer()).schedule();
        long sum = 0;
        switch (schedule.kind()) {
            case LINE_ALL_UNITS -> {
                for (Piece piece : its) {
                    sum += 10_000 * piece.ordered() * price(lineTiers(problem, piece), piece.ordered());
                }
            }
            case LINE_INCREMENTAL -> {
                for (Piece piece : its) {
                    for (long unit = 0; unit < piece.ordered(); unit++) {
                        sum += 10_000 * price(lineTiers(problem, piece), unit);
                    }
                }
            }
            case TOTAL_VOLUME_ALL_UNITS -> {
                for (Piece piece : its) {
                    sum += 10_000 * piece.ordered() * price(lineTiers(problem, piece), volume(its));
                }
            }
            case TOTAL_VOLUME_INCREMENTAL -> {
                long unit = 0;
                for (Piece piece : its) {
                    for (long one = 0; one < piece.ordered(); one++) {
                        sum += 10_000 * price(lineTiers(problem, piece), unit++);
                    }
                }
            }
            case SPEND_ALL_UNITS -> {
                int rebate = schedule.rebateBp().get(reached(problem, its));
                sum = list(problem, its) * (10_000 - rebate);
            }
            case SPEND_INCREMENTAL -> {
                for (long cent = 0; cent < list(problem, its); cent++) {
                    long spent = cent;
                    long tier = schedule.from().stream()
                            .filter(from -> from <= spent)
                            .count();
                    sum += 10_000 - schedule.rebateBp().get((int) tier - 1);
                }
            }
        }
        return sum;
    }

    private static List<Tier> lineTiers(AwardProblem problem, Piece piece) {
        OfferLine line = BruteRules.offered(problem, piece);
        return line.tiers();
    }

    private static long price(List<Tier> tiers, long volume) {
        long price = 0;
        for (Tier tier : tiers) {
            price = tier.from() <= volume ? tier.price() : price;
        }
        return price;
    }

    private static long volume(List<Piece> its) {
        return its.stream().mapToLong(Piece::ordered).sum();
    }

    private static long list(AwardProblem problem, List<Piece> its) {
        return its.stream()
                .mapToLong(piece ->
                        piece.ordered() * lineTiers(problem, piece).getFirst().price())
                .sum();
    }
}
