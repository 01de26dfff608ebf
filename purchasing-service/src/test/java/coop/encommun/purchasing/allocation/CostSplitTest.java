package coop.encommun.purchasing.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.purchasing.pooledorder.AllocationPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CostSplitTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);
    private static final BigDecimal NOTHING = new BigDecimal("0.00");

    @Test
    void threeEqualSharesOfFiftyDollarsMakeFiftyDollars() {
        CostSplit split = new CostSplit(List.of(priced("50.00", "QC-06", "QC-06", "QC-06")), Map.of(), NOTHING);

        assertEquals(
                List.of("16.67", "16.67", "16.66"),
                split.shares(NOTHING, NOTHING).stream()
                        .map(s -> s.goods().toPlainString())
                        .toList());
    }

    @Test
    void deliveryIsPaidOnlyWhereItIsDeliveredInProportionToGoods() {
        CostSplit split = new CostSplit(
                List.of(priced("30.00", "QC-06", "QC-06", "QC-13")),
                Map.of("QC-06", new BigDecimal("9.01"), "QC-13", new BigDecimal("4.00")),
                NOTHING);

        assertEquals(
                List.of("4.51", "4.50", "4.00"),
                split.shares(NOTHING, NOTHING).stream()
                        .map(s -> s.delivery().toPlainString())
                        .toList());
    }

    @Test
    void goodsThatCostNothingShareTheirDeliveryEqually() {
        CostSplit split = new CostSplit(
                List.of(priced("0.00", "QC-06", "QC-06", "QC-06")), Map.of("QC-06", new BigDecimal("3.00")), NOTHING);

        assertEquals(
                List.of("1.00", "1.00", "1.00"),
                split.shares(NOTHING, NOTHING).stream()
                        .map(s -> s.delivery().toPlainString())
                        .toList());
    }

    @Test
    void taxesFallOnThoseWhoTakeTaxableGoods() {
        PricedLine taxable = priced("100.00", "QC-06", "QC-06");
        PricedLine zeroRated =
                new PricedLine(line("QC-06"), new BigDecimal("80.00"), false, List.of(new BigDecimal("80.00")));
        CostSplit split = new CostSplit(List.of(taxable, zeroRated), Map.of(), NOTHING);

        List<CoopShare> shares = split.shares(new BigDecimal("5.00"), new BigDecimal("9.98"));

        assertEquals(
                new CoopShare(
                        A, new BigDecimal("130.00"), NOTHING, NOTHING, new BigDecimal("2.50"), new BigDecimal("4.99")),
                shares.get(0));
        assertEquals(
                new CoopShare(
                        B, new BigDecimal("50.00"), NOTHING, NOTHING, new BigDecimal("2.50"), new BigDecimal("4.99")),
                shares.get(1));
    }

    private static PricedLine priced(String amount, String... regions) {
        return PricedLine.of(line(regions), new BigDecimal(amount), true);
    }

    /** One unit for each of the co-ops A, B, C, in the given regions. */
    private static AllocatedLine line(String... regions) {
        List<UUID> coops = List.of(A, B, C);
        TreeMap<String, BigDecimal> demand = new TreeMap<>();
        List<SiteDemand> sites = new java.util.ArrayList<>();
        for (int i = 0; i < regions.length; i++) {
            demand.merge(regions[i], BigDecimal.ONE, BigDecimal::add);
            sites.add(new SiteDemand(
                    coops.get(i), coops.get(i), regions[i], BigDecimal.ONE, List.of(), BigDecimal.ZERO, null));
        }
        AwardedLine awarded = new AwardedLine(new UUID(9, 1), BigDecimal.valueOf(regions.length), demand, null);
        return Allocator.of(AllocationPolicy.PRO_RATA)
                .allocate(sites, List.of(awarded), 0)
                .getFirst();
    }
}
