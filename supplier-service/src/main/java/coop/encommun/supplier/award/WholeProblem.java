package coop.encommun.supplier.award;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/**
 * The problem in whole numbers, so that the search is exact and fast: quantities in the smallest unit of each product,
 * money in 10^-{@code moneyScale} of the currency, regions as bits of a long.
 */
record WholeProblem(
        AwardProblem decimal,
        int moneyScale,
        List<String> regions,
        List<WholeProduct> products,
        long[] servable,
        long[][] charges,
        long[] minimumOrders) {

    /** Sets of regions and of suppliers are the bits of a long. */
    private static final int MOST = 63;

    static WholeProblem of(AwardProblem problem) {
        List<String> regions = new ArrayList<>(regionsOf(problem));
        if (Math.max(regions.size(), problem.offers().size()) > MOST) {
            throw new ArithmeticException("more than " + MOST + " regions or suppliers");
        }
        int decimals = problem.lines().stream()
                .mapToInt(AwardProblem.Line::quantityDecimals)
                .max()
                .orElse(0);
        int moneyScale = decimals + priceScale(problem);
        List<AwardProblem.Offer> offers = problem.offers();
        long[] servable = new long[offers.size()];
        long[][] charges = new long[offers.size()][regions.size()];
        long[] minimumOrders = new long[offers.size()];
        for (int s = 0; s < offers.size(); s++) {
            AwardProblem.Offer offer = offers.get(s);
            for (int r = 0; r < regions.size(); r++) {
                servable[s] |= offer.serves(regions.get(r)) ? 1L << r : 0;
                charges[s][r] = whole(offer.deliveryCharge(regions.get(r)), moneyScale);
            }
            minimumOrders[s] = whole(offer.minimumOrder(), moneyScale);
        }
        List<WholeProduct> products = products(problem, regions, moneyScale);
        return new WholeProblem(problem, moneyScale, regions, products, servable, charges, minimumOrders);
    }

    int suppliers() {
        return servable.length;
    }

    /** The regions a supplier delivers to without a charge. */
    long chargeless(int supplier) {
        long bits = 0;
        for (int r = 0; r < regions.size(); r++) {
            bits |= charges[supplier][r] == 0 ? 1L << r : 0;
        }
        return bits;
    }

    BigDecimal money(long whole) {
        return BigDecimal.valueOf(whole, moneyScale);
    }

    static long whole(BigDecimal decimal, int scale) {
        return decimal.setScale(scale).unscaledValue().longValueExact();
    }

    private static List<WholeProduct> products(AwardProblem problem, List<String> regions, int moneyScale) {
        Map<UUID, Map<Integer, AwardProblem.OfferLine>> bids = new HashMap<>();
        for (int s = 0; s < problem.offers().size(); s++) {
            for (AwardProblem.OfferLine line : problem.offers().get(s).lines()) {
                bids.computeIfAbsent(line.productId(), id -> new HashMap<>()).put(s, line);
            }
        }
        List<WholeProduct> products = new ArrayList<>();
        for (AwardProblem.Line line : problem.lines()) {
            List<WholeOffer> offers = new ArrayList<>();
            bids.getOrDefault(line.productId(), Map.of())
                    .forEach((s, bid) -> WholeOffer.of(s, line, bid, moneyScale).ifPresent(offers::add));
            products.add(WholeProduct.of(line, regions, List.copyOf(offers)));
        }
        return List.copyOf(products);
    }

    private static TreeSet<String> regionsOf(AwardProblem problem) {
        TreeSet<String> regions = new TreeSet<>();
        problem.lines().forEach(line -> regions.addAll(line.demand().keySet()));
        return regions;
    }

    private static int priceScale(AwardProblem problem) {
        int scale = 2;
        for (AwardProblem.Offer offer : problem.offers()) {
            scale = Math.max(scale, decimals(offer.minimumOrder()));
            for (BigDecimal charge : offer.deliveryCharges().values()) {
                scale = Math.max(scale, decimals(charge));
            }
            for (AwardProblem.OfferLine line : offer.lines()) {
                for (AwardProblem.Tier tier : line.tiers()) {
                    scale = Math.max(scale, decimals(tier.unitPrice()));
                }
            }
        }
        return scale;
    }

    private static int decimals(BigDecimal amount) {
        return Math.max(0, amount.stripTrailingZeros().scale());
    }
}
