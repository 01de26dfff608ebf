package coop.encommun.purchasing.purchaseorder;

import coop.encommun.kit.value.Money;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** What a purchase order costs, all at scale 2: goods and delivery before taxes, the taxes on both, and the sum. */
@Embeddable
record OrderTotals(
        String currency, BigDecimal goods, BigDecimal delivery, BigDecimal gst, BigDecimal qst, BigDecimal total) {

    private static final BigDecimal GST_RATE = new BigDecimal("0.05");
    private static final BigDecimal QST_RATE = new BigDecimal("0.09975");

    OrderTotals {
        if (goods.add(delivery).add(gst).add(qst).compareTo(total) != 0) {
            throw new IllegalArgumentException(
                    "%s goods, %s delivery, %s GST and %s QST are not %s".formatted(goods, delivery, gst, qst, total));
        }
    }

    /**
     * Both taxes are charged on the price before taxes of the taxable lines and the delivery, each rounded once, on that sum.
     *
     * @param charges delivery charges, scale 2
     */
    static OrderTotals of(String currency, Collection<PurchaseOrderLine> lines, Collection<BigDecimal> charges) {
        BigDecimal goods = sum(lines.stream().map(PurchaseOrderLine::amount).toList());
        BigDecimal delivery = sum(charges);
        BigDecimal taxable = sum(lines.stream()
                        .filter(PurchaseOrderLine::isTaxable)
                        .map(PurchaseOrderLine::amount)
                        .toList())
                .add(delivery);
        BigDecimal gst = taxable.multiply(GST_RATE).setScale(2, RoundingMode.HALF_UP);
        BigDecimal qst = taxable.multiply(QST_RATE).setScale(2, RoundingMode.HALF_UP);
        return new OrderTotals(
                currency,
                goods,
                delivery,
                gst,
                qst,
                goods.add(delivery).add(gst).add(qst));
    }

    Money money(BigDecimal amount) {
        return new Money(amount, currency);
    }

    private static BigDecimal sum(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
