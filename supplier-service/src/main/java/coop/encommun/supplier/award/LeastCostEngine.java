package coop.encommun.supplier.award;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The built-in engine: exact where the problem is small, the best found within a time limit where it is large. All
 * arithmetic is in whole numbers with overflow checks.
 */
final class LeastCostEngine implements AwardEngine {

    static final String NAME = "least-cost-1";

    private final Duration timeLimit;

    LeastCostEngine(Duration timeLimit) {
        this.timeLimit = timeLimit;
    }

    @Override
    public AwardResult award(AwardProblem problem) {
        WholeProblem whole = WholeProblem.of(problem);
        Splits splits = new Splits(whole);
        List<Obstacle> obstacles = Obstacles.of(whole, splits);
        if (!obstacles.isEmpty()) {
            return AwardResult.infeasible(NAME, obstacles);
        }
        AwardSearch search = new AwardSearch(whole, splits, timeLimit);
        search.run();
        if (search.best() == null) {
            Obstacle why = search.isExhaustive() ? new Obstacle.MinimumOrders() : new Obstacle.NoneFound();
            return AwardResult.infeasible(NAME, List.of(why));
        }
        return new AwardResult(
                search.isProven() ? AwardResult.Status.OPTIMAL : AwardResult.Status.FEASIBLE,
                NAME,
                whole.money(search.best().cost()),
                whole.money(search.bound()),
                parts(whole, search.best()),
                List.of());
    }

    private static List<AwardResult.Part> parts(WholeProblem problem, Plan plan) {
        List<AwardResult.Part> parts = new ArrayList<>();
        for (int s = 0; s < problem.suppliers(); s++) {
            List<AwardResult.Line> lines = lines(problem, plan, s);
            if (!lines.isEmpty()) {
                AwardProblem.Offer offer = problem.decimal().offers().get(s);
                Map<String, BigDecimal> charges = new TreeMap<>();
                lines.stream().flatMap(line -> line.regions().keySet().stream()).forEach(region -> {
                    if (offer.deliveryCharge(region).signum() > 0) {
                        charges.put(region, offer.deliveryCharge(region));
                    }
                });
                parts.add(new AwardResult.Part(offer.supplierId(), lines, charges));
            }
        }
        return parts;
    }

    private static List<AwardResult.Line> lines(WholeProblem problem, Plan plan, int supplier) {
        List<AwardResult.Line> lines = new ArrayList<>();
        for (int p = 0; p < plan.splits().size(); p++) {
            WholeProduct product = problem.products().get(p);
            Split split = plan.splits().get(p);
            for (int i = 0; i < product.offers().size(); i++) {
                if (product.offers().get(i).supplier() == supplier && split.ordered()[i] > 0) {
                    lines.add(line(problem, product, product.offers().get(i), split, i));
                }
            }
        }
        return lines;
    }

    private static AwardResult.Line line(
            WholeProblem problem, WholeProduct product, WholeOffer offer, Split split, int index) {
        int decimals = product.line().quantityDecimals();
        Map<String, BigDecimal> regions = new TreeMap<>();
        for (int r = 0; r < problem.regions().size(); r++) {
            if (split.regions()[index][r] > 0) {
                regions.put(problem.regions().get(r), BigDecimal.valueOf(split.regions()[index][r], decimals));
            }
        }
        long ordered = split.ordered()[index];
        return new AwardResult.Line(
                product.line().productId(),
                BigDecimal.valueOf(offer.price(ordered), problem.moneyScale() - decimals),
                BigDecimal.valueOf(ordered, decimals),
                BigDecimal.valueOf(offer.grid(), decimals),
                regions);
    }
}
