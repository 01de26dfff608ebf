package coop.encommun.supplier.bid;

import static java.math.RoundingMode.HALF_UP;

import coop.encommun.kit.value.LargestRemainder;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * What ordered goods cost under a bid. Whole sums are exact; the amounts of the lines are cents that add up to the
 * rounded sum. Where a line has a price of its own its amount is that, rounded; where a rebate is earned by all lines
 * together, the rounded sum is dealt over them by largest remainder.
 */
public final class Goods {
    private final BidTerms terms;
    private final Map<UUID, BidTerms.Line> offered = new HashMap<>();
    private final Map<UUID, BigDecimal> ordered;
    private final BigDecimal volume;
    /** What the lines cost, in proportion to each other. */
    private final Map<UUID, BigDecimal> weights = new LinkedHashMap<>();

    private final BigDecimal weight; // of all lines
    private final BigDecimal cost;

    private Goods(BidTerms terms, Map<UUID, BigDecimal> ordered) {
        this.terms = terms;
        terms.lines().forEach(line -> offered.put(line.productId(), line));
        this.ordered = ordered;
        this.volume = sum(ordered);
        BigDecimal rebate = switch (terms.schedule()) {
            case LINE_ALL_UNITS, LINE_INCREMENTAL, TOTAL_VOLUME_ALL_UNITS -> BigDecimal.ZERO;
            case TOTAL_VOLUME_INCREMENTAL -> drops();
            case SPEND_ALL_UNITS, SPEND_INCREMENTAL -> rebate(terms, sum(ordered, this::atFirstPrice));
        };
        ordered.forEach((product, quantity) -> weights.put(product, weight(product, quantity, rebate)));
        this.weight = sum(weights);
        this.cost = isDealt() ? sum(ordered, this::atFirstPrice).subtract(rebate) : weight;
    }

    /** @param ordered quantity by product, all above zero and all offered by the bid */
    public static Goods of(BidTerms terms, Map<UUID, BigDecimal> ordered) {
        return new Goods(terms, new LinkedHashMap<>(ordered));
    }

    /** After rebates, before charges; exact. */
    public BigDecimal cost() {
        return cost;
    }

    /** What each line costs, in cents, in the order the quantities were given. */
    public Map<UUID, BigDecimal> amounts() {
        Map<UUID, BigDecimal> amounts = new LinkedHashMap<>();
        if (isDealt()) {
            List<BigDecimal> parts =
                    LargestRemainder.split(cost.setScale(2, HALF_UP), new ArrayList<>(weights.values()), 2);
            weights.keySet().forEach(product -> amounts.put(product, parts.get(amounts.size())));
        } else {
            weights.forEach((product, exact) -> amounts.put(product, exact.setScale(2, HALF_UP)));
        }
        return amounts;
    }

    /**
     * What a unit of a line costs on average, from its exact cost (not from the amount in cents), HALF_UP with 4
     * decimals: an average that keeps a price limit keeps it here too.
     */
    public BigDecimal unitPrice(UUID product) {
        BigDecimal share = cost.multiply(weights.get(product));
        return share.divide(weight.multiply(ordered.get(product)), 4, HALF_UP);
    }

    /** What a SPEND schedule gives back on goods of {@code spend} before rebates; exact. */
    static BigDecimal rebate(BidTerms terms, BigDecimal spend) {
        BigDecimal back = BigDecimal.ZERO;
        List<BidTerms.Rebate> rebates = terms.rebates();
        for (int i = 0; i < rebates.size() && rebates.get(i).from().compareTo(spend) <= 0; i++) {
            BigDecimal percent = rebates.get(i).percent();
            if (terms.schedule().isIncremental()) {
                BigDecimal end = i + 1 == rebates.size()
                        ? spend
                        : spend.min(rebates.get(i + 1).from());
                back = back.add(end.subtract(rebates.get(i).from()).multiply(percent));
            } else {
                back = spend.multiply(percent);
            }
        }
        return back.movePointLeft(2);
    }

    private boolean isDealt() {
        return terms.schedule() == PriceSchedule.TOTAL_VOLUME_INCREMENTAL
                || terms.schedule().isOnSpend();
    }

    private BigDecimal weight(UUID product, BigDecimal quantity, BigDecimal rebate) {
        BidTerms.Line line = offered.get(product);
        return switch (terms.schedule()) {
            case LINE_ALL_UNITS -> quantity.multiply(line.unitPriceAt(quantity));
            case LINE_INCREMENTAL -> incremental(line.tiers(), quantity);
            case TOTAL_VOLUME_ALL_UNITS -> quantity.multiply(line.unitPriceAt(volume));
            // Every unit has the same part of the drops, whatever its price; times the volume, to stay exact.
            case TOTAL_VOLUME_INCREMENTAL ->
                volume.multiply(atFirstPrice(product, quantity)).subtract(quantity.multiply(rebate));
            case SPEND_ALL_UNITS, SPEND_INCREMENTAL -> atFirstPrice(product, quantity);
        };
    }

    private static BigDecimal incremental(List<BidTerms.Tier> tiers, BigDecimal quantity) {
        BigDecimal cost = quantity.multiply(tiers.getFirst().unitPrice());
        for (int i = 1; i < tiers.size(); i++) {
            BigDecimal within = quantity.subtract(tiers.get(i).from()).max(BigDecimal.ZERO);
            BigDecimal drop = tiers.get(i - 1).unitPrice().subtract(tiers.get(i).unitPrice());
            cost = cost.subtract(within.multiply(drop));
        }
        return cost;
    }

    /** What falling prices save on the total volume: the same from whichever line it is read. */
    private BigDecimal drops() {
        List<BidTerms.Tier> any = terms.lines().getFirst().tiers();
        return volume.multiply(any.getFirst().unitPrice()).subtract(incremental(any, volume));
    }

    private BigDecimal atFirstPrice(UUID product, BigDecimal quantity) {
        return quantity.multiply(offered.get(product).tiers().getFirst().unitPrice());
    }

    private static BigDecimal sum(Map<UUID, BigDecimal> parts) {
        return sum(parts, (product, part) -> part);
    }

    private static BigDecimal sum(Map<UUID, BigDecimal> parts, BiFunction<UUID, BigDecimal, BigDecimal> of) {
        return parts.entrySet().stream()
                .map(part -> of.apply(part.getKey(), part.getValue()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
