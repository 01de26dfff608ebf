package coop.encommun.purchasing.purchaseorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.encommun.purchasing.product.TaxCategory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OrderTotalsTest {

    @Test
    void zeroRatedAndExemptLinesCarryNoTax() {
        OrderTotals totals = OrderTotals.of(
                "CAD",
                List.of(
                        line(1, TaxCategory.STANDARD, "100.0000"),
                        line(2, TaxCategory.ZERO_RATED, "200.0000"),
                        line(3, TaxCategory.EXEMPT, "300.0000")),
                charges("10.00", "0.00"));

        assertEquals("600.00", totals.goods().toPlainString());
        assertEquals("5.50", totals.gst().toPlainString());
        assertEquals("10.97", totals.qst().toPlainString());
        assertEquals("626.47", totals.total().toPlainString());
    }

    @Test
    void taxesAreRoundedOnTheSumNotLineByLine() {
        OrderTotals totals = OrderTotals.of(
                "CAD",
                List.of(line(1, TaxCategory.STANDARD, "0.1000"), line(2, TaxCategory.STANDARD, "0.1000")),
                charges("0.00", "0.00"));

        assertEquals("0.01", totals.gst().toPlainString()); // line by line it would be 0.02
        assertEquals("0.02", totals.qst().toPlainString());
    }

    @Test
    void theFixedChargeIsTaxedLikeDelivery() {
        OrderTotals totals =
                OrderTotals.of("CAD", List.of(line(1, TaxCategory.ZERO_RATED, "200.0000")), charges("10.00", "40.00"));

        assertEquals("40.00", totals.fixed().toPlainString());
        assertEquals("2.50", totals.gst().toPlainString());
        assertEquals("4.99", totals.qst().toPlainString());
        assertEquals("257.49", totals.total().toPlainString());
    }

    @Test
    void refusesASumThatDoesNotAddUp() {
        BigDecimal one = new BigDecimal("1.00");

        assertThrows(IllegalArgumentException.class, () -> new OrderTotals("CAD", one, one, one, one, one, one));
    }

    private static Charges charges(String delivery, String fixed) {
        return new Charges(new TreeMap<>(Map.of("QC-06", new BigDecimal(delivery))), new BigDecimal(fixed));
    }

    private static PurchaseOrderLine line(int number, TaxCategory category, String price) {
        BigDecimal unitPrice = new BigDecimal(price);
        return new PurchaseOrderLine(
                number,
                UUID.randomUUID(),
                "SKU-" + number,
                null,
                "Farine",
                "Flour",
                "EA",
                category,
                unitPrice,
                BigDecimal.ONE,
                BigDecimal.ZERO,
                unitPrice.setScale(2),
                null);
    }
}
