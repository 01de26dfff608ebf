package coop.encommun.purchasing.award;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.kit.value.Money;
import coop.encommun.purchasing.award.Awarded.AwardedSupplier;
import coop.encommun.purchasing.award.Awarded.Charge;
import coop.encommun.purchasing.award.Awarded.RegionQuantity;
import coop.encommun.purchasing.consolidation.FrozenDemand;
import coop.encommun.purchasing.consolidation.FrozenTerms.FrozenProduct;
import coop.encommun.purchasing.product.Bilingual;
import coop.encommun.purchasing.product.TaxCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AwardCheckTest {

    private static final UUID PAPER = new UUID(0, 101);
    private static final UUID NORD = new UUID(0, 1);
    private static final UUID SUD = new UUID(0, 2);

    /** 40 wanted in Montréal, 25 in Laval and 12 more up to 6.00, 20 more up to 5.00; in tens. */
    private final FrozenFacts facts = new FrozenFacts(
            List.of(new FrozenProduct(
                    PAPER,
                    "PAP",
                    null,
                    new Bilingual("Papier", "Paper"),
                    "EA",
                    0,
                    BigDecimal.TEN,
                    TaxCategory.STANDARD,
                    Money.of("6.99", "CAD"))),
            List.of(wanted("QC-06", 40), wanted("QC-13", 25, step(12, "6.00"), step(20, "5.00"))));

    @Test
    void findsNothingInAnAwardRoundedUpToPacks() {
        assertEquals(List.of(), faults(supplier(NORD, line(70, 10, region("QC-06", 40), region("QC-13", 25)))));
    }

    @Test
    void findsNothingInAnAwardOverTwoSuppliers() {
        assertEquals(
                List.of(),
                faults(
                        supplier(NORD, line(30, 10, region("QC-06", 30))),
                        supplier(SUD, line(40, 20, region("QC-06", 10), region("QC-13", 25)))));
    }

    @Test
    void findsMoreThanARegionWantsOverAllSuppliers() {
        assertEquals(
                List.of(PAPER + ": 41 for QC-06 of a firm demand of 40"),
                faults(
                        supplier(NORD, line(40, 10, region("QC-06", 40))),
                        supplier(SUD, line(10, 10, region("QC-06", 1)))));
    }

    @Test
    void findsAWholePackTooMany() {
        assertEquals(
                List.of("PAP: 50 is not 40 rounded up to packs of 10"),
                faults(supplier(NORD, line(50, 10, region("QC-06", 40)))));
    }

    @Test
    void findsAQuantityOffThePackGrid() {
        assertEquals(
                List.of("PAP: 42 is not in packs of 30"), faults(supplier(NORD, line(42, 6, region("QC-06", 40)))));
    }

    @Test
    void findsAProductThatWasNotAskedFor() {
        UUID other = new UUID(0, 999);
        AwardedProduct line = new AwardedProduct(
                other,
                Money.of("1", "CAD"),
                BigDecimal.TEN,
                null,
                BigDecimal.TEN,
                null,
                false,
                List.of(),
                List.of(region("QC-06", 10)));

        assertEquals(List.of("product " + other + " is not of this pooled order"), faults(supplier(NORD, line)));
    }

    @Test
    void findsAnotherCurrency() {
        AwardedProduct line = new AwardedProduct(
                PAPER,
                Money.of("5", "USD"),
                BigDecimal.TEN,
                null,
                BigDecimal.TEN,
                null,
                false,
                List.of(),
                List.of(region("QC-06", 10)));

        assertEquals(List.of("the price of PAP is in USD, the pooled order in CAD"), faults(supplier(NORD, line)));
    }

    @Test
    void findsAChargeForARegionThatReceivesNothing() {
        AwardedSupplier supplier = new AwardedSupplier(
                NORD,
                "Nord",
                List.of(new Charge("QC-13", Money.of("12.00", "CAD"))),
                null,
                null,
                List.of(),
                List.of(line(40, 10, region("QC-06", 40))));

        assertEquals(List.of("a charge for QC-13, which receives nothing"), faults(supplier));
    }

    @Test
    void findsNothingInStepsThatThePriceReaches() {
        assertEquals(
                List.of(),
                faults(supplier(NORD, conditional("6.0000", null, 80, region("QC-06", 40), region("QC-13", 37)))));
    }

    @Test
    void findsStepsThatThePriceDoesNotReach() {
        assertEquals(
                List.of(PAPER + ": 38 for QC-13 of a demand of 37 at 5.0001 CAD"),
                faults(supplier(NORD, conditional("5.0001", null, 80, region("QC-06", 40), region("QC-13", 38)))));
    }

    @Test
    void findsStepsServedBeforeFirmDemand() {
        assertEquals(
                List.of(PAPER + ": 39 for QC-06, conditional demand included, of a firm demand of 40"),
                faults(supplier(NORD, conditional("5.0000", null, 80, region("QC-06", 39), region("QC-13", 37)))));
    }

    @Test
    void findsConditionalDemandSplitOverSuppliers() {
        assertEquals(
                List.of(PAPER + ": conditional demand over 2 suppliers"),
                faults(
                        supplier(NORD, conditional("5.0000", null, 40, region("QC-06", 40))),
                        supplier(SUD, line(30, 10, region("QC-13", 25)))));
    }

    @Test
    void findsConditionalQuantitiesNobodyCalledConditional() {
        assertEquals(
                List.of(PAPER + ": 37 for QC-13 of a firm demand of 25"),
                faults(supplier(NORD, line(80, 10, region("QC-06", 40), region("QC-13", 37)))));
    }

    @Test
    void findsAStepServedAboveItsLimitByTheLeast() {
        RegionQuantity[] regions = {region("QC-06", 40), region("QC-13", 37)};
        assertEquals(List.of(), faults(supplier(NORD, conditional("6.0000", "480.01", 80, regions))));
        assertEquals(
                List.of(PAPER + ": 37 for QC-13 of a demand of 25 at 6.0001 CAD"),
                faults(supplier(NORD, conditional("6.0001", "480.01", 80, regions))));
    }

    @Test
    void findsAnAmountThatIsNotThePriceOfTheQuantity() {
        assertEquals(
                List.of("PAP: 80 at 5.0000 CAD is not 400.02 CAD"),
                faults(supplier(NORD, conditional("5.0000", "400.02", 80, region("QC-06", 40), region("QC-13", 37)))));
    }

    @Test
    void findsAFixedChargeBelowZeroOrFinerThanACent() {
        AwardedProduct line = line(70, 10, region("QC-06", 40), region("QC-13", 25));
        for (String charge : List.of("-1.00", "1.001")) {
            AwardedSupplier supplier = new AwardedSupplier(
                    NORD, "Nord", List.of(), Money.of(charge, "CAD"), "LINE_ALL_UNITS", List.of(), List.of(line));
            assertEquals(List.of("a fixed charge of " + charge + " CAD"), faults(supplier));
        }
    }

    @Test
    void namesEveryFaultAtOnce() {
        AwardedProduct fraction = new AwardedProduct(
                PAPER,
                Money.of("5", "CAD"),
                BigDecimal.TEN,
                null,
                BigDecimal.TEN,
                null,
                false,
                List.of(),
                List.of(
                        new RegionQuantity("QC-06", new BigDecimal("9.5")),
                        new RegionQuantity("QC-06", BigDecimal.ZERO)));

        assertEquals(
                List.of("PAP: 9.5 for QC-06", "PAP: region QC-06 appears twice", "PAP: 0 for QC-06"),
                faults(supplier(NORD, fraction)));
    }

    private List<String> faults(AwardedSupplier... suppliers) {
        Awarded award = new Awarded(
                UUID.randomUUID(),
                1,
                Instant.EPOCH,
                "CAD",
                "OPTIMAL",
                Money.zero("CAD"),
                "exact",
                null,
                null,
                null,
                null,
                Arrays.asList(suppliers));
        return AwardCheck.faults(award, facts, "CAD");
    }

    private static AwardedSupplier supplier(UUID id, AwardedProduct... lines) {
        return new AwardedSupplier(id, "Fournisseur", List.of(), null, null, List.of(), Arrays.asList(lines));
    }

    private static AwardedProduct line(int quantity, int pack, RegionQuantity... regions) {
        return new AwardedProduct(
                PAPER,
                Money.of("5.4900", "CAD"),
                BigDecimal.valueOf(quantity),
                null,
                BigDecimal.valueOf(pack),
                7,
                false,
                List.of(),
                Arrays.asList(regions));
    }

    /** With conditional demand, under tiers none of which is the price, so that it is an average; amount nullable. */
    private static AwardedProduct conditional(String price, String amount, int quantity, RegionQuantity... regions) {
        return new AwardedProduct(
                PAPER,
                Money.of(price, "CAD"),
                BigDecimal.valueOf(quantity),
                amount == null ? null : Money.of(amount, "CAD"),
                BigDecimal.TEN,
                7,
                true,
                amount == null ? List.of() : List.of(new Awarded.Tier(BigDecimal.ZERO, Money.of("7", "CAD"))),
                Arrays.asList(regions));
    }

    private static RegionQuantity region(String region, int quantity) {
        return new RegionQuantity(region, BigDecimal.valueOf(quantity));
    }

    private static FrozenDemand.Step step(int quantity, String limit) {
        return new FrozenDemand.Step(BigDecimal.valueOf(quantity), new BigDecimal(limit));
    }

    private static FrozenDemand.SiteDemand wanted(String region, int firm, FrozenDemand.Step... steps) {
        UUID id = UUID.randomUUID();
        return new FrozenDemand.SiteDemand(
                id,
                "Coop",
                id,
                "Site",
                region,
                null,
                null,
                PAPER,
                BigDecimal.valueOf(firm),
                List.of(steps),
                BigDecimal.ZERO,
                null);
    }
}
