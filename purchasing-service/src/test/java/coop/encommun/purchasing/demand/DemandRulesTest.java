package coop.encommun.purchasing.demand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import coop.encommun.purchasing.demand.AskedLine.AskedStep;
import coop.encommun.purchasing.demand.DemandScope.PooledProduct;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DemandRulesTest {

    private static final UUID FLOUR = new UUID(0, 1);
    private static final UUID SUGAR = new UUID(0, 2);
    private static final UUID SITE = new UUID(1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);

    private static final DemandLimits LIMITS = new DemandLimits() {
        @Override
        public int maxLines() {
            return 2;
        }

        @Override
        public int maxSteps() {
            return 3;
        }

        @Override
        public int maxSubstitutes() {
            return 1;
        }
    };

    private static final DemandScope SCOPE = new DemandScope(
            Map.of(
                    FLOUR, new PooledProduct(FLOUR, "KGM", 3, true, true),
                    SUGAR, new PooledProduct(SUGAR, "KGM", 3, true, true)),
            Map.of(SITE, "QC-06"),
            LIMITS,
            TODAY);

    @Test
    void acceptsQuantitiesOnTheUnitsDecimalGrid() {
        assertEquals(List.of(), flaws(line(FLOUR, step("0.125", null), step("20.5000", "1.9500"))));
        assertEquals(
                List.of("lines[0].steps[0].quantity too-many-decimals"), flaws(line(FLOUR, step("0.1250001", null))));
    }

    @Test
    void acceptsTodayAndRefusesYesterday() {
        assertEquals(List.of(), flaws(neededBy(TODAY)));
        assertEquals(List.of("lines[0].neededBy needed-by-past"), flaws(neededBy(TODAY.minusDays(1))));
    }

    @Test
    void takesTheSamePriceWrittenTwiceForARepeatedLimit() {
        assertEquals(
                List.of("lines[0].steps[1].maxUnitPrice repeated-limit"),
                flaws(line(FLOUR, step("1", "2.5"), step("1", "2.50"))));
    }

    @Test
    void asksForAtLeastOneStepAndNotTooMany() {
        assertEquals(List.of("lines[0].steps no-step"), flaws(line(FLOUR)));
        assertEquals(
                List.of("lines[0].steps too-many-steps"),
                flaws(line(FLOUR, step("1", "1"), step("1", "2"), step("1", "3"), step("1", "4"))));
    }

    @Test
    void countsLinesAndSubstitutes() {
        UUID third = UUID.randomUUID();
        assertEquals(
                List.of("lines[2].productId too-many-lines"),
                flaws(line(FLOUR, step("1", null)), line(SUGAR, step("1", null)), line(third, step("1", null))));
        assertEquals(List.of("lines[0].substitutes too-many-substitutes"), flaws(substitutes(SUGAR, third)));
        assertEquals(List.of("lines[0].substitutes[0] substitute-repeated"), flaws(substitutes(FLOUR)));
        assertEquals(List.of("lines[0].substitutes[0] unknown-product"), flaws(substitutes(third)));
        assertEquals(List.of(), flaws(substitutes(SUGAR)));
    }

    @Test
    void refusesWhatNobodyMeans() {
        assertEquals(
                List.of(
                        "lines[0].steps[0].quantity quantity-too-large",
                        "lines[0].steps[0].maxUnitPrice price-too-large"),
                flaws(line(FLOUR, step("1000000001", "1000000000.01"))));
    }

    @Test
    void sameContentHasTheSameHashHoweverItIsWritten() {
        List<DemandLine> lines = demandLines(
                line(FLOUR, step("40", null), step("60", "10"), step("5", "9")), line(SUGAR, step("7", null)));
        List<DemandLine> rewritten = demandLines(
                line(SUGAR, step("7.0", null)),
                line(FLOUR, step("5", "9.00"), step("60.000", "10.0"), step("4E+1", null)));
        List<DemandLine> other = demandLines(
                line(FLOUR, step("40", null), step("60", "10"), step("5", "9.01")), line(SUGAR, step("7", null)));

        assertEquals(ContentHash.of(lines), ContentHash.of(rewritten));
        assertNotEquals(ContentHash.of(lines), ContentHash.of(other));
    }

    private static List<DemandLine> demandLines(AskedLine... asked) {
        return Arrays.stream(asked).map(line -> DemandLine.of(line, "QC-06")).toList();
    }

    private static List<String> flaws(AskedLine... lines) {
        return DemandRules.flawsOf(List.of(lines), SCOPE).stream()
                .map(flaw -> flaw.jsonPath() + " " + flaw.code())
                .toList();
    }

    private static AskedLine line(UUID product, AskedStep... steps) {
        return new AskedLine(product, SITE, null, "KGM", List.of(steps), BigDecimal.ZERO, Collections.emptyList());
    }

    private static AskedLine neededBy(LocalDate day) {
        return new AskedLine(
                FLOUR, SITE, day, "KGM", List.of(step("1", null)), BigDecimal.ZERO, Collections.emptyList());
    }

    private static AskedLine substitutes(UUID... products) {
        return new AskedLine(FLOUR, SITE, null, "KGM", List.of(step("1", null)), BigDecimal.ZERO, List.of(products));
    }

    private static AskedStep step(String quantity, String limit) {
        return new AskedStep(new BigDecimal(quantity), limit == null ? null : new BigDecimal(limit));
    }
}
