package coop.encommun.purchasing.award;

import coop.encommun.purchasing.award.Awarded.RegionQuantity;
import coop.encommun.purchasing.consolidation.FrozenTerms.FrozenProduct;
import coop.encommun.purchasing.purchaseorder.LineAmount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** Holds one awarded line against the frozen terms of its product: price, amount, regions and packs. */
final class LineCheck {

    private static final int PRICE_DECIMALS = 4;

    private final AwardedProduct line;
    private final FrozenProduct product;
    private final Faults faults;

    LineCheck(AwardedProduct line, FrozenProduct product, Faults faults) {
        this.line = line;
        this.product = product;
        this.faults = faults;
    }

    void run() {
        checkPrice();
        checkGrid(sumOfRegions());
    }

    private void checkPrice() {
        faults.expectCurrency(line.unitPrice().currency(), "the price of " + product.sku());
        faults.expect(
                !line.unitPrice().isNegative() && Faults.fits(line.unitPrice().amount(), PRICE_DECIMALS),
                "%s: a unit price of %s",
                product.sku(),
                line.unitPrice());
        if (line.amount() != null) {
            faults.expectCurrency(line.amount().currency(), "the amount of " + product.sku());
            faults.expectAmount(line.amount(), "%s: an amount of %s", product.sku(), line.amount());
            faults.expect(
                    LineAmount.agrees(line.amount().amount(), line.unitPrice().amount(), line.quantity()),
                    "%s: %s at %s is not %s",
                    product.sku(),
                    line.quantity(),
                    line.unitPrice(),
                    line.amount());
        }
    }

    private BigDecimal sumOfRegions() {
        faults.expect(!line.regions().isEmpty(), "%s: no region", product.sku());
        Set<String> regions = new HashSet<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (RegionQuantity region : line.regions()) {
            faults.expect(regions.add(region.region()), "%s: region %s appears twice", product.sku(), region.region());
            faults.expect(
                    region.quantity().signum() > 0 && Faults.fits(region.quantity(), product.quantityDecimals()),
                    "%s: %s for %s",
                    product.sku(),
                    region.quantity(),
                    region.region());
            sum = sum.add(region.quantity());
        }
        return sum;
    }

    private void checkGrid(BigDecimal sum) {
        BigDecimal pack = Objects.requireNonNullElse(line.pack(), product.orderMultiple());
        if (pack.signum() <= 0) {
            faults.expect(false, "%s: a pack of %s", product.sku(), pack);
            return;
        }
        BigDecimal grid = leastCommonMultiple(pack, product.orderMultiple());
        faults.expect(
                line.quantity().remainder(grid).signum() == 0,
                "%s: %s is not in packs of %s",
                product.sku(),
                line.quantity(),
                grid);
        faults.expect(
                line.quantity().compareTo(sum) >= 0
                        && line.quantity().subtract(grid).compareTo(sum) < 0,
                "%s: %s is not %s rounded up to packs of %s",
                product.sku(),
                line.quantity(),
                sum,
                grid);
    }

    private static BigDecimal leastCommonMultiple(BigDecimal a, BigDecimal b) {
        int scale = Math.max(0, Math.max(a.scale(), b.scale()));
        BigInteger wholeA = a.setScale(scale).unscaledValue();
        BigInteger wholeB = b.setScale(scale).unscaledValue();
        return new BigDecimal(wholeA.multiply(wholeB).divide(wholeA.gcd(wholeB)), scale);
    }
}
