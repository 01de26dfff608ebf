package coop.encommun.supplier.award;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Finds out, product by product, why the bids cannot meet the demand. */
final class Obstacles {

    private Obstacles() {}

    /** Empty when every product by itself can be split over the offers. */
    static List<Obstacle> of(WholeProblem problem, Splits splits) {
        List<Obstacle> obstacles = new ArrayList<>();
        for (int p = 0; p < problem.products().size(); p++) {
            if (splits.cheapest(p, problem.servable()).isEmpty()) {
                obstacles.addAll(obstaclesOf(problem, problem.products().get(p)));
            }
        }
        return obstacles;
    }

    private static List<Obstacle> obstaclesOf(WholeProblem problem, WholeProduct product) {
        UUID id = product.line().productId();
        if (product.offers().isEmpty()) {
            return List.of(new Obstacle.NoOffer(id));
        }
        long served = product.offers().stream()
                .mapToLong(offer -> problem.servable()[offer.supplier()])
                .reduce(0, (a, b) -> a | b);
        List<Obstacle> unserved = new ArrayList<>();
        for (int r = 0; r < problem.regions().size(); r++) {
            if ((product.regions() & ~served & 1L << r) != 0) {
                unserved.add(new Obstacle.RegionNotServed(id, problem.regions().get(r)));
            }
        }
        if (!unserved.isEmpty()) {
            return unserved;
        }
        BigDecimal offered = product.offers().stream()
                .map(offer -> BigDecimal.valueOf(offer.most(), product.line().quantityDecimals()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal demand = product.line().total();
        return offered.compareTo(demand) < 0
                ? List.of(new Obstacle.CapsTooSmall(id, demand, offered))
                : List.of(new Obstacle.NoSplit(id));
    }
}
