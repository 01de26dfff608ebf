package coop.encommun.purchasing.purchaseorder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.encommun.kit.problem.Refused;
import coop.encommun.purchasing.purchaseorder.SupplierAnswer.Decision;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PurchaseOrderTest {

    private static final Instant ANSWERED = Instant.parse("2026-10-19T13:05:00Z");
    private static final LineChange FEWER = new LineChange(1, new BigDecimal("430"), "Reste livrable le mois suivant.");

    private final PurchaseOrder order = SampleOrder.issued();

    @Test
    void costsGoodsAndDeliveryWithBothTaxesOnTheirSum() {
        OrderTotals totals = order.totals();

        assertEquals("2470.50", totals.goods().toPlainString());
        assertEquals("135.00", totals.delivery().toPlainString());
        assertEquals("130.28", totals.gst().toPlainString()); // 2605.50 × 5 % = 130.275
        assertEquals("259.90", totals.qst().toPlainString()); // 2605.50 × 9.975 % = 259.898625
        assertEquals("2995.68", totals.total().toPlainString());
    }

    @Test
    void isIssuedOnce() {
        assertEquals(PurchaseOrderStatus.ISSUED, order.status());

        Refused refused = assertThrows(Refused.class, () -> order.issue(SampleOrder.allocations(), ANSWERED));

        assertEquals(PurchaseOrderRefused.PURCHASE_ORDER_TRANSITION, refused.type());
        assertEquals(SampleOrder.ISSUED, order.milestones().issuedAt());
    }

    @Test
    void isNotIssuedWithUnitsThatNobodyGets() {
        assertThrows(
                IllegalStateException.class,
                () -> SampleOrder.drafted().issue(SampleOrder.allocations().subList(1, 4), SampleOrder.ISSUED));
    }

    @Test
    void isNotAnsweredBeforeItIsIssued() {
        PurchaseOrder draft = SampleOrder.drafted();

        assertThrows(Refused.class, () -> draft.answer(answer(Decision.ACCEPTED)));

        assertEquals(PurchaseOrderStatus.DRAFT, draft.status());
    }

    @Test
    void keepsWhatTheSupplierChangesBesideTheLineAsOrdered() {
        order.answer(answer(Decision.ACCEPTED_WITH_CHANGES, FEWER));

        assertEquals(PurchaseOrderStatus.ACCEPTED_WITH_CHANGES, order.status());
        assertEquals(List.of(FEWER), order.changes());
        assertEquals(new BigDecimal("450"), order.lines().getFirst().quantity());
        assertEquals(ANSWERED, order.milestones().answeredAt());
    }

    @Test
    void theSameAnswerAgainChangesNothing() {
        order.answer(answer(Decision.ACCEPTED_WITH_CHANGES, FEWER));

        order.answer(new SupplierAnswer(
                1,
                Decision.ACCEPTED_WITH_CHANGES,
                ANSWERED.plusSeconds(60),
                "autre",
                List.of(new LineChange(1, new BigDecimal("430.000"), FEWER.reason()))));

        assertEquals(ANSWERED, order.milestones().answeredAt());
        assertEquals(List.of(FEWER), order.changes());
    }

    @Test
    void refusesAnotherAnswer() {
        order.answer(answer(Decision.ACCEPTED));

        Refused refused = assertThrows(Refused.class, () -> order.answer(answer(Decision.REJECTED)));

        assertEquals(PurchaseOrderRefused.PURCHASE_ORDER_TRANSITION, refused.type());
        assertEquals(PurchaseOrderStatus.ACCEPTED, order.status());
    }

    @Test
    void refusesAnAnswerToAnotherVersion() {
        SupplierAnswer toVersion2 = new SupplierAnswer(2, Decision.ACCEPTED, ANSWERED, null, List.of());

        Refused refused = assertThrows(Refused.class, () -> order.answer(toVersion2));

        assertEquals(PurchaseOrderRefused.PURCHASE_ORDER_VERSION, refused.type());
    }

    @Test
    void refusesChangesOfLinesItDoesNotHave() {
        LineChange unknown = new LineChange(9, BigDecimal.ONE, null);

        Refused refused =
                assertThrows(Refused.class, () -> order.answer(answer(Decision.ACCEPTED_WITH_CHANGES, unknown)));

        assertEquals(PurchaseOrderRefused.PURCHASE_ORDER_LINE, refused.type());
        assertEquals(PurchaseOrderStatus.ISSUED, order.status());
    }

    @Test
    void refusesTwoChangesOfOneLine() {
        assertThrows(Refused.class, () -> order.answer(answer(Decision.ACCEPTED_WITH_CHANGES, FEWER, FEWER)));

        assertEquals(PurchaseOrderStatus.ISSUED, order.status());
    }

    @Test
    void theFirstDeliveryCounts() {
        order.delivered(ANSWERED);
        order.delivered(ANSWERED.plusSeconds(5));

        assertEquals(ANSWERED, order.milestones().deliveredAt());
    }

    private static SupplierAnswer answer(Decision decision, LineChange... changes) {
        return new SupplierAnswer(1, decision, ANSWERED, null, List.of(changes));
    }
}
