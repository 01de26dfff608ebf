package coop.encommun.purchasing.purchaseorder;

import java.math.BigDecimal;

/** What a line costs beside its unit price, which may be an average rounded to four decimals. */
public final class LineAmount {

    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal HALF_OF_LAST_PLACE = new BigDecimal("0.00005");

    private LineAmount() {}

    /** Whether they differ by no more than rounding does: the price by half its last place, the amount by a cent. */
    public static boolean agrees(BigDecimal amount, BigDecimal unitPrice, BigDecimal quantity) {
        BigDecimal difference = amount.subtract(unitPrice.multiply(quantity)).abs();
        return difference.compareTo(CENT.add(HALF_OF_LAST_PLACE.multiply(quantity))) <= 0;
    }
}
