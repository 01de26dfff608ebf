package coop.encommun.supplier.award;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Tries every way to deliver every unit. For tiny problems in whole units only; shares no code with the engine. */
final class BruteForce {

    private final AwardProblem problem;
    private final List<List<Way>> ways = new ArrayList<>();
    private BigDecimal cheapest;

    private BruteForce(AwardProblem problem) {
        this.problem = problem;
    }

    /** One way to meet one product's demand: goods by offer index, and the routes "offer/region" it uses. */
    private record Way(Map<Integer, BigDecimal> goods, Set<String> routes) {}

    static Optional<BigDecimal> cost(AwardProblem problem) {
        BruteForce force = new BruteForce(problem);
        problem.lines().forEach(line -> force.ways.add(force.waysOf(line)));
        force.combine(0, new HashMap<>(), new HashSet<>());
        return Optional.ofNullable(force.cheapest);
    }

    private void combine(int p, Map<Integer, BigDecimal> goods, Set<String> routes) {
        if (p < ways.size()) {
            for (Way way : ways.get(p)) {
                Map<Integer, BigDecimal> more = new HashMap<>(goods);
                way.goods().forEach((offer, amount) -> more.merge(offer, amount, BigDecimal::add));
                Set<String> wider = new HashSet<>(routes);
                wider.addAll(way.routes());
                combine(p + 1, more, wider);
            }
            return;
        }
        BigDecimal cost = BigDecimal.ZERO;
        for (Map.Entry<Integer, BigDecimal> entry : goods.entrySet()) {
            if (entry.getValue().compareTo(problem.offers().get(entry.getKey()).minimumOrder()) < 0) {
                return;
            }
            cost = cost.add(entry.getValue());
        }
        for (String route : routes) {
            String[] parts = route.split("/");
            cost = cost.add(problem.offers().get(Integer.parseInt(parts[0])).deliveryCharge(parts[1]));
        }
        cheapest = cheapest == null ? cost : cheapest.min(cost);
    }

    private List<Way> waysOf(AwardProblem.Line line) {
        Map<List<Object>, Way> distinct = new HashMap<>();
        deliver(
                line,
                new ArrayList<>(new TreeMap<>(line.demand()).entrySet()),
                0,
                0,
                0,
                new HashMap<>(),
                way -> distinct.put(List.of(way.goods(), way.routes()), way));
        return List.copyOf(distinct.values());
    }

    private void deliver(
            AwardProblem.Line line,
            List<Map.Entry<String, BigDecimal>> regions,
            int r,
            int s,
            int used,
            Map<String, Integer> given,
            Consumer<Way> taker) {
        if (r == regions.size()) {
            price(line, given).ifPresent(taker);
            return;
        }
        int demand = regions.get(r).getValue().intValueExact();
        if (s == problem.offers().size()) {
            if (used == demand) {
                deliver(line, regions, r + 1, 0, 0, given, taker);
            }
            return;
        }
        String region = regions.get(r).getKey();
        int most = problem.offers().get(s).serves(region) ? demand - used : 0;
        for (int units = 0; units <= most; units++) {
            if (units > 0) {
                given.put(s + "/" + region, units);
            }
            deliver(line, regions, r, s + 1, used + units, given, taker);
            given.remove(s + "/" + region);
        }
    }

    private Optional<Way> price(AwardProblem.Line line, Map<String, Integer> given) {
        Map<Integer, Integer> units = new HashMap<>();
        given.forEach((route, amount) -> units.merge(Integer.parseInt(route.split("/")[0]), amount, Integer::sum));
        Map<Integer, BigDecimal> goods = new HashMap<>();
        for (Map.Entry<Integer, Integer> entry : units.entrySet()) {
            Optional<AwardProblem.OfferLine> bid = problem.offers().get(entry.getKey()).lines().stream()
                    .filter(candidate -> candidate.productId().equals(line.productId()))
                    .findFirst();
            if (bid.isEmpty()) {
                return Optional.empty();
            }
            int ordered = entry.getValue();
            while (ordered % line.orderMultiple().intValueExact() != 0
                    || ordered % bid.get().pack().intValueExact() != 0) {
                ordered++;
            }
            BigDecimal order = BigDecimal.valueOf(ordered);
            if (order.compareTo(bid.get().cap()) > 0
                    || order.compareTo(bid.get().minimumQuantity()) < 0) {
                return Optional.empty();
            }
            BigDecimal price = null;
            for (AwardProblem.Tier tier : bid.get().tiers()) {
                price = tier.from().compareTo(order) <= 0 ? tier.unitPrice() : price;
            }
            goods.put(entry.getKey(), price.multiply(order).stripTrailingZeros());
        }
        return Optional.of(new Way(goods, Set.copyOf(given.keySet())));
    }
}
