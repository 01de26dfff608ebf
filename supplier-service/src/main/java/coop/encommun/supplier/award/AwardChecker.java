package coop.encommun.supplier.award;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Recomputes an award from the problem alone, in plain decimals and sharing no code with any engine, so that a fault of
 * an engine is found before anything is stored.
 */
final class AwardChecker {

    private final AwardProblem problem;
    private final AwardResult result;
    private final List<String> faults = new ArrayList<>();
    private final Map<UUID, Map<String, BigDecimal>> missing = new HashMap<>();
    private BigDecimal cost = BigDecimal.ZERO;

    private AwardChecker(AwardProblem problem, AwardResult result) {
        this.problem = problem;
        this.result = result;
    }

    /** The faults of a result that claims to be feasible, in words for the log; empty when it is right. */
    static List<String> faults(AwardProblem problem, AwardResult result) {
        return new AwardChecker(problem, result).check();
    }

    private List<String> check() {
        problem.lines().forEach(line -> missing.put(line.productId(), new HashMap<>(line.demand())));
        Set<UUID> seen = new HashSet<>();
        for (AwardResult.Part part : result.parts()) {
            expect(seen.add(part.supplierId()), "supplier %s appears twice", part.supplierId());
            problem.offers().stream()
                    .filter(offer -> offer.supplierId().equals(part.supplierId()))
                    .findFirst()
                    .ifPresentOrElse(
                            offer -> checkPart(part, offer), () -> fault("%s made no offer", part.supplierId()));
        }
        missing.forEach((product, regions) -> regions.forEach((region, rest) ->
                expect(rest.signum() == 0, "product %s, region %s: %s not awarded", product, region, rest)));
        expect(cost.compareTo(result.cost()) == 0, "cost is %s, not %s", cost, result.cost());
        expect(result.bound().compareTo(result.cost()) <= 0, "the bound %s exceeds the cost", result.bound());
        return List.copyOf(faults);
    }

    private void checkPart(AwardResult.Part part, AwardProblem.Offer offer) {
        Set<String> served = new HashSet<>();
        Set<UUID> seen = new HashSet<>();
        BigDecimal goods = BigDecimal.ZERO;
        for (AwardResult.Line line : part.lines()) {
            expect(seen.add(line.productId()), "product %s appears twice", line.productId());
            goods = goods.add(checkLine(line, offer));
            served.addAll(line.regions().keySet());
        }
        expect(!part.lines().isEmpty(), "supplier %s is awarded nothing", part.supplierId());
        expect(goods.compareTo(offer.minimumOrder()) >= 0, "%s: %s under the minimum order", offer.supplierId(), goods);
        Map<String, BigDecimal> charges = new HashMap<>();
        for (String region : served) {
            expect(offer.serves(region), "supplier %s does not serve %s", offer.supplierId(), region);
            if (offer.deliveryCharge(region).signum() > 0) {
                charges.put(region, offer.deliveryCharge(region));
            }
        }
        expect(charges.equals(part.deliveryCharges()), "%s: charges %s expected", offer.supplierId(), charges);
        cost = charges.values().stream().reduce(cost.add(goods), BigDecimal::add);
    }

    private BigDecimal checkLine(AwardResult.Line line, AwardProblem.Offer offer) {
        AwardProblem.Line wanted = problem.lines().stream()
                .filter(candidate -> candidate.productId().equals(line.productId()))
                .findFirst()
                .orElse(null);
        AwardProblem.OfferLine offered = offer.lines().stream()
                .filter(candidate -> candidate.productId().equals(line.productId()))
                .findFirst()
                .orElse(null);
        if (wanted == null || offered == null) {
            fault("product %s is not wanted or not offered by %s", line.productId(), offer.supplierId());
            return BigDecimal.ZERO;
        }
        checkQuantity(line, wanted, offered);
        BigDecimal price = offered.tiers().stream()
                .filter(tier -> tier.from().compareTo(line.quantity()) <= 0)
                .reduce((lower, higher) -> higher)
                .orElseThrow()
                .unitPrice();
        expect(price.compareTo(line.unitPrice()) == 0, "%s: price is %s", line.productId(), price);
        return price.multiply(line.quantity());
    }

    private void checkQuantity(AwardResult.Line line, AwardProblem.Line wanted, AwardProblem.OfferLine offered) {
        BigDecimal quantity = line.quantity();
        BigDecimal given = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> region : line.regions().entrySet()) {
            BigDecimal share = region.getValue();
            expect(share.signum() > 0, "%s: empty share in %s", line.productId(), region.getKey());
            expect(
                    share.stripTrailingZeros().scale() <= wanted.quantityDecimals(),
                    "%s: %s has too many decimals",
                    line.productId(),
                    share);
            missing.get(line.productId()).merge(region.getKey(), share.negate(), BigDecimal::add);
            given = given.add(share);
        }
        BigDecimal pack = leastCommonMultiple(wanted.orderMultiple(), offered.pack());
        expect(pack.compareTo(line.pack()) == 0, "%s: the pack grid is %s", line.productId(), pack);
        expect(divides(pack, quantity), "%s: %s is off the pack grid", line.productId(), quantity);
        expect(
                quantity.compareTo(given) >= 0 && quantity.subtract(pack).compareTo(given) < 0,
                "%s: %s does not round up %s",
                line.productId(),
                quantity,
                given);
        expect(quantity.compareTo(offered.cap()) <= 0, "%s: cap exceeded", line.productId());
        expect(quantity.compareTo(offered.minimumQuantity()) >= 0, "%s: under the minimum", line.productId());
    }

    private static boolean divides(BigDecimal divisor, BigDecimal quantity) {
        return quantity.remainder(divisor).signum() == 0;
    }

    private static BigDecimal leastCommonMultiple(BigDecimal a, BigDecimal b) {
        int scale = Math.max(a.scale(), b.scale());
        BigInteger wholeA = a.setScale(scale).unscaledValue();
        BigInteger wholeB = b.setScale(scale).unscaledValue();
        return new BigDecimal(wholeA.multiply(wholeB).divide(wholeA.gcd(wholeB)), scale);
    }

    private void expect(boolean condition, String words, Object... args) {
        if (!condition) {
            fault(words, args);
        }
    }

    private void fault(String words, Object... args) {
        faults.add(words.formatted(args));
    }
}
