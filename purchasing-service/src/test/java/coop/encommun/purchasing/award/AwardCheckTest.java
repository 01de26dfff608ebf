package coop.encommun.purchasing.award;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.kit.value.Money;
import coop.encommun.purchasing.award.Awarded.AwardedProduct;
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

    /** 40 wanted in Montréal, 25 in Laval, in tens. */
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
            List.of(wanted("QC-06", 40), wanted("QC-13", 25)));

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
                other, Money.of("1", "CAD"), BigDecimal.TEN, BigDecimal.TEN, null, List.of(region("QC-06", 10)));

        assertEquals(List.of("product " + other + " is not of this pooled order"), faults(supplier(NORD, line)));
    }

    @Test
    void findsAnotherCurrency() {
        AwardedProduct line = new AwardedProduct(
                PAPER, Money.of("5", "USD"), BigDecimal.TEN, BigDecimal.TEN, null, List.of(region("QC-06", 10)));

        assertEquals(List.of("the price of PAP is in USD, the pooled order in CAD"), faults(supplier(NORD, line)));
    }

    @Test
    void findsAChargeForARegionThatReceivesNothing() {
        AwardedSupplier supplier = new AwardedSupplier(
                NORD,
                "Nord",
                List.of(new Charge("QC-13", Money.of("12.00", "CAD"))),
                List.of(line(40, 10, region("QC-06", 40))));

        assertEquals(List.of("a charge for QC-13, which receives nothing"), faults(supplier));
    }

    @Test
    void namesEveryFaultAtOnce() {
        AwardedProduct fraction = new AwardedProduct(
                PAPER,
                Money.of("5", "CAD"),
                BigDecimal.TEN,
                BigDecimal.TEN,
                null,
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
                Arrays.asList(suppliers));
        return AwardCheck.faults(award, facts, "CAD");
    }

    private static AwardedSupplier supplier(UUID id, AwardedProduct... lines) {
        return new AwardedSupplier(id, "Fournisseur", List.of(), Arrays.asList(lines));
    }

    private static AwardedProduct line(int quantity, int pack, RegionQuantity... regions) {
        return new AwardedProduct(
                PAPER,
                Money.of("5.4900", "CAD"),
                BigDecimal.valueOf(quantity),
                BigDecimal.valueOf(pack),
                7,
                Arrays.asList(regions));
    }

    private static RegionQuantity region(String region, int quantity) {
        return new RegionQuantity(region, BigDecimal.valueOf(quantity));
    }

    private static FrozenDemand.SiteDemand wanted(String region, int firm) {
        UUID id = UUID.randomUUID();
        return new FrozenDemand.SiteDemand(
                id, "Coop", id, "Site", region, null, null, PAPER, BigDecimal.valueOf(firm), BigDecimal.ZERO, null);
    }
}
