package coop.encommun.supplier.bid;

import static coop.encommun.supplier.bid.Offers.line;
import static coop.encommun.supplier.bid.Offers.rebate;
import static coop.encommun.supplier.bid.Offers.tier;
import static coop.encommun.supplier.negotiation.Office.DETERGENT;
import static coop.encommun.supplier.negotiation.Office.PAPER;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class GoodsTest {

    @Test
    void pricesAllUnitsAtTheTierTheirLineReaches() {
        Goods goods = goods(by(PriceSchedule.LINE_ALL_UNITS), 200, 3);

        assertGoods(goods, "1130.0101", "1000.00", "130.01", "5.0000", "43.3367");
    }

    @Test
    void pricesEachUnitInItsTier() {
        Goods goods = goods(by(PriceSchedule.LINE_INCREMENTAL), 201, 3);

        // 200 × 6 + 1 × 5
        assertGoods(goods, "1335.0101", "1205.00", "130.01", "5.9950", "43.3367");
    }

    @Test
    void pricesAllLinesAtTheTierTheirTotalReaches() {
        assertGoods(
                goods(by(PriceSchedule.TOTAL_VOLUME_ALL_UNITS), 196, 3),
                "1306.0101",
                "1176.00",
                "130.01",
                "6.0000",
                "43.3367");
        assertGoods(
                goods(by(PriceSchedule.TOTAL_VOLUME_ALL_UNITS), 197, 3),
                "1112.0101",
                "985.00",
                "127.01",
                "5.0000",
                "42.3367");
    }

    /** 1 of 201 units is 1.00 cheaper, and every unit shares in it alike. */
    @Test
    void sharesDropsOfTheTotalVolumeOverAllUnits() {
        Goods goods = goods(by(PriceSchedule.TOTAL_VOLUME_INCREMENTAL), 198, 3);

        assertGoods(goods, "1317.0101", "1187.01", "130.00", "5.9950", "43.3317");
    }

    @Test
    void dealsARebateOverTheLinesToTheCent() {
        // 3 × 43.3367 + 10 × 6 = 190.0101
        assertGoods(
                goods(spend(PriceSchedule.SPEND_ALL_UNITS), 10, 3),
                "180.509595",
                "57.00",
                "123.51",
                "5.7000",
                "41.1699");
        // 5 % of 90.0101 only
        assertGoods(
                goods(spend(PriceSchedule.SPEND_INCREMENTAL), 10, 3),
                "185.509595",
                "58.58",
                "126.93",
                "5.8579",
                "42.3102");
    }

    private static BidTerms by(PriceSchedule schedule) {
        return Offers.bid(
                        schedule,
                        line(PAPER, "500", tier("0", "6"), tier("200", "5")),
                        line(DETERGENT, "100", tier("0", "43.3367"), tier("200", "42.3367")))
                .terms();
    }

    private static BidTerms spend(PriceSchedule schedule) {
        return Offers.bid(
                        schedule,
                        List.of(rebate("100", "5"), rebate("1000", "10")),
                        line(PAPER, "500", tier("0", "6")),
                        line(DETERGENT, "100", tier("0", "43.3367")))
                .terms();
    }

    private static Goods goods(BidTerms bid, int paper, int detergent) {
        Map<UUID, BigDecimal> ordered = new LinkedHashMap<>();
        ordered.put(PAPER, BigDecimal.valueOf(paper));
        ordered.put(DETERGENT, BigDecimal.valueOf(detergent));
        return Goods.of(bid, ordered);
    }

    private static void assertGoods(
            Goods goods, String cost, String paper, String detergent, String paperPrice, String detergentPrice) {
        assertEquals(
                0, goods.cost().compareTo(new BigDecimal(cost)), goods.cost().toPlainString());
        assertEquals(new BigDecimal(paper), goods.amounts().get(PAPER));
        assertEquals(new BigDecimal(detergent), goods.amounts().get(DETERGENT));
        assertEquals(new BigDecimal(paperPrice), goods.unitPrice(PAPER));
        assertEquals(new BigDecimal(detergentPrice), goods.unitPrice(DETERGENT));
    }
}
