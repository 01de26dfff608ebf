package coop.encommun.purchasing.purchaseorder;

import coop.encommun.kit.value.Money;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/** What a purchase order costs, all at scale 2: goods, fixed charge and delivery before taxes, the taxes on these, the sum. */
@Embeddable
record OrderTotals(
        String currency,
        BigDecimal goods,
        BigDecimal fixed,
        BigDecimal delivery,
        BigDecimal gst,
        BigDecimal qst,
        BigDecimal total) {

    private static final BigDecimal GST_RATE = new BigDecimal("0.05");
    private static final BigDecimal QST_RATE = new BigDecimal("0.09975");

    OrderTotals {
        if (goods.add(fixed).add(delivery).add(gst).add(qst).compareTo(total) != 0) {
            throw new IllegalArgumentException("%s goods, %s fixed, %s delivery, %s GST and %s QST are not %s"
                    .formatted(goods, fixed, delivery, gst, qst, total));
        }
    }

    /**
     * Both taxes are charged on the price before taxes of the taxable lines, the fixed charge and the delivery, each rounded
     * once, on that sum.
     */
    static OrderTotals of(String currency, Collection<PurchaseOrderLine> lines, Charges charges) {
        BigDecimal goods = sum(lines.stream().map(PurchaseOrderLine::amount).toList());
        BigDecimal delivery = sum(charges.delivery().values());
        BigDecimal taxable = sum(lines.stream()
                        .filter(PurchaseOrderLine::isTaxable)
                        .map(PurchaseOrderLine::amount)
                        .toList())
                .add(charges.fixed())
                .add(delivery);
        BigDecimal gst = taxable.multiply(GST_RATE).setScale(2, RoundingMode.HALF_UP);
        BigDecimal qst = taxable.multiply(QST_RATE).setScale(2, RoundingMode.HALF_UP);
        return new OrderTotals(
                currency,
                goods,
                charges.fixed(),
                delivery,
                gst,
                qst,
                goods.add(charges.fixed()).add(delivery).add(gst).add(qst));
    }

    Money money(BigDecimal amount) {
        return new Money(amount, currency);
    }

    private static BigDecimal sum(Collection<BigDecimal> amounts) {
        return amounts.stream().reduce(new BigDecimal("0.00"), BigDecimal::add);
    }
}
