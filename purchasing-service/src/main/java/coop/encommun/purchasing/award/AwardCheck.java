package coop.encommun.purchasing.award;

import coop.encommun.purchasing.award.Awarded.AwardedProduct;
import coop.encommun.purchasing.award.Awarded.AwardedSupplier;
import coop.encommun.purchasing.award.Awarded.Charge;
import coop.encommun.purchasing.award.Awarded.RegionQuantity;
import coop.encommun.purchasing.consolidation.FrozenTerms.FrozenProduct;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Holds an award against the frozen demand, so that a wrong one is stopped here and not at the co-ops' doors. */
final class AwardCheck {

    private static final int PRICE_DECIMALS = 4;
    private static final int AMOUNT_DECIMALS = 2;

    private record Place(UUID productId, String region) {}

    private final FrozenFacts facts;
    private final String currency;
    private final Map<Place, BigDecimal> given = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    private AwardCheck(FrozenFacts facts, String currency) {
        this.facts = facts;
        this.currency = currency;
    }

    /** All that contradicts the frozen demand, in words for the coordinator; empty when nothing does. */
    static List<String> faults(Awarded award, FrozenFacts facts, String currency) {
        return new AwardCheck(facts, currency).check(award);
    }

    private List<String> check(Awarded award) {
        expect(!award.suppliers().isEmpty(), "nothing is awarded");
        expectCurrency(award.currency(), "the award");
        Set<UUID> seen = new HashSet<>();
        for (AwardedSupplier supplier : award.suppliers()) {
            expect(seen.add(supplier.supplierId()), "supplier %s appears twice", supplier.supplierId());
            expect(!supplier.lines().isEmpty(), "supplier %s is awarded no line", supplier.supplierId());
            Set<UUID> products = new HashSet<>();
            for (AwardedProduct line : supplier.lines()) {
                expect(products.add(line.productId()), "product %s appears twice", line.productId());
                checkLine(line);
            }
            checkCharges(supplier);
        }
        given.forEach((place, quantity) -> {
            BigDecimal firm = facts.firmQuantity(place.productId(), place.region());
            expect(
                    quantity.compareTo(firm) <= 0,
                    "%s: %s for %s of a firm demand of %s",
                    place.productId(),
                    quantity,
                    place.region(),
                    firm);
        });
        return List.copyOf(faults);
    }

    private void checkLine(AwardedProduct line) {
        FrozenProduct product = facts.product(line.productId());
        if (product == null) {
            faults.add("product %s is not of this pooled order".formatted(line.productId()));
            return;
        }
        expectCurrency(line.unitPrice().currency(), "the price of " + product.sku());
        expect(
                !line.unitPrice().isNegative() && fits(line.unitPrice().amount(), PRICE_DECIMALS),
                "%s: a unit price of %s",
                product.sku(),
                line.unitPrice());
        expect(!line.regions().isEmpty(), "%s: no region", product.sku());
        Set<String> regions = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (RegionQuantity region : line.regions()) {
            expect(regions.add(region.region()), "%s: region %s appears twice", product.sku(), region.region());
            expect(
                    region.quantity().signum() > 0 && fits(region.quantity(), product.quantityDecimals()),
                    "%s: %s for %s",
                    product.sku(),
                    region.quantity(),
                    region.region());
            given.merge(new Place(line.productId(), region.region()), region.quantity(), BigDecimal::add);
            sum = sum.add(region.quantity());
        }
        checkGrid(line, product, sum);
    }

    private void checkGrid(AwardedProduct line, FrozenProduct product, BigDecimal sum) {
        BigDecimal pack = Objects.requireNonNullElse(line.pack(), product.orderMultiple());
        if (pack.signum() <= 0) {
            faults.add("%s: a pack of %s".formatted(product.sku(), pack));
            return;
        }
        BigDecimal grid = leastCommonMultiple(pack, product.orderMultiple());
        expect(
                line.quantity().remainder(grid).signum() == 0,
                "%s: %s is not in packs of %s",
                product.sku(),
                line.quantity(),
                grid);
        expect(
                line.quantity().compareTo(sum) >= 0
                        && line.quantity().subtract(grid).compareTo(sum) < 0,
                "%s: %s is not %s rounded up to packs of %s",
                product.sku(),
                line.quantity(),
                sum,
                grid);
    }

    private void checkCharges(AwardedSupplier supplier) {
        Set<String> charged = new HashSet<>();
        for (Charge charge : supplier.deliveryCharges()) {
            expectCurrency(charge.amount().currency(), "the charge for " + charge.region());
            expect(charged.add(charge.region()), "region %s is charged twice", charge.region());
            expect(
                    !charge.amount().isNegative() && fits(charge.amount().amount(), AMOUNT_DECIMALS),
                    "a charge of %s for %s",
                    charge.amount(),
                    charge.region());
            boolean served = supplier.lines().stream()
                    .flatMap(line -> line.regions().stream())
                    .anyMatch(region -> region.region().equals(charge.region()));
            expect(served || charge.amount().isZero(), "a charge for %s, which receives nothing", charge.region());
        }
    }

    private void expectCurrency(String actual, String what) {
        expect(actual.equals(currency), "%s is in %s, the pooled order in %s", what, actual, currency);
    }

    private void expect(boolean condition, String words, Object... args) {
        if (!condition) {
            faults.add(words.formatted(args));
        }
    }

    private static boolean fits(BigDecimal number, int decimals) {
        return number.stripTrailingZeros().scale() <= decimals;
    }

    private static BigDecimal leastCommonMultiple(BigDecimal a, BigDecimal b) {
        int scale = Math.max(0, Math.max(a.scale(), b.scale()));
        BigInteger wholeA = a.setScale(scale).unscaledValue();
        BigInteger wholeB = b.setScale(scale).unscaledValue();
        return new BigDecimal(wholeA.multiply(wholeB).divide(wholeA.gcd(wholeB)), scale);
    }
}
