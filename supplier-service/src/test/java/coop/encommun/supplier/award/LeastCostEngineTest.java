package coop.encommun.supplier.award;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeastCostEngineTest {

    private static final UUID PAPER = RandomProblems.id(1, 0);
    private static final UUID NORD = RandomProblems.id(2, 0);
    private static final UUID SUD = RandomProblems.id(2, 1);

    private final AwardEngine engine = new LeastCostEngine(Duration.ofSeconds(2));

    @Test
    void isNeverWorseThanItClaimsOnThousandsOfTinyProblems() {
        int optimal = 0;
        for (long seed = 0; seed < 4_000; seed++) {
            AwardProblem problem = new RandomProblems(seed).tiny();
            AwardResult result = engine.award(problem);
            Optional<BigDecimal> truth = BruteForce.cost(problem);

            assertEquals(truth.isPresent(), result.isFeasible(), "seed " + seed);
            if (result.isFeasible()) {
                assertEquals(List.of(), AwardChecker.faults(problem, result), "seed " + seed);
                int difference = result.cost().compareTo(truth.get());
                assertTrue(difference >= 0, "seed " + seed);
                assertTrue(difference == 0 || result.status() == AwardResult.Status.FEASIBLE, "seed " + seed);
                assertTrue(result.bound().compareTo(truth.get()) <= 0, "seed " + seed);
                optimal += result.status() == AwardResult.Status.OPTIMAL ? 1 : 0;
            }
        }
        assertTrue(optimal > 1_500, "proven only " + optimal);
    }

    @ParameterizedTest
    @CsvSource({"600, 3, 4", "600, 10, 4", "2000, 10, 17"})
    void findsACheckedAwardForALargeRoundInSeconds(int products, int suppliers, int regions) {
        AwardProblem problem = new RandomProblems(7).large(products, suppliers, regions);
        long start = System.nanoTime();

        AwardResult result = engine.award(problem);

        assertEquals(List.of(), AwardChecker.faults(problem, result));
        assertTrue(result.cost().doubleValue() <= result.bound().doubleValue() * 1.03, "far from its bound");
        assertTrue(System.nanoTime() - start < Duration.ofSeconds(30).toNanos(), "took too long");
    }

    @Test
    void takesThePriceOfTheTierThatTheOrderedQuantityReaches() {
        AwardProblem problem = problem(line("198"), offer(NORD, bid("400", "0", "10", "0:10.00", "200:9.40")));

        AwardResult result = engine.award(problem);

        assertEquals(AwardResult.Status.OPTIMAL, result.status());
        AwardResult.Line line = result.parts().getFirst().lines().getFirst();
        assertDecimal("200", line.quantity());
        assertDecimal("9.40", line.unitPrice());
        assertDecimal("198", line.regions().get("QC-06"));
        assertDecimal("1880.00", result.cost());
    }

    @Test
    void splitsAProductWhenCapsForceIt() {
        AwardProblem problem = problem(
                line("100"), offer(NORD, bid("60", "0", "1", "0:2.00")), offer(SUD, bid("100", "0", "1", "0:3.00")));

        AwardResult result = engine.award(problem);

        assertDecimal("240.00", result.cost());
        assertEquals(
                List.of(NORD, SUD),
                result.parts().stream().map(AwardResult.Part::supplierId).toList());
    }

    @Test
    void countsADeliveryChargeOncePerSupplierAndRegion() {
        AwardProblem.Offer cheapGoods = new AwardProblem.Offer(
                NORD,
                List.of(bid("100", "0", "1", "0:2.00")),
                Map.of("QC-06", new BigDecimal("45.00")),
                Set.of(),
                BigDecimal.ZERO);
        AwardProblem problem = problem(line("100"), cheapGoods, offer(SUD, bid("100", "0", "1", "0:2.40")));

        AwardResult result = engine.award(problem);

        assertDecimal("240.00", result.cost());
        assertEquals(SUD, result.parts().getFirst().supplierId());
    }

    @Test
    void leavesOutASupplierThatCannotReachItsMinimumOrder() {
        AwardProblem.Offer demanding = new AwardProblem.Offer(
                NORD, List.of(bid("100", "0", "1", "0:2.00")), Map.of(), Set.of(), new BigDecimal("500.00"));
        AwardProblem problem = problem(line("100"), demanding, offer(SUD, bid("100", "0", "1", "0:2.50")));

        AwardResult result = engine.award(problem);

        assertEquals(AwardResult.Status.OPTIMAL, result.status());
        assertDecimal("250.00", result.cost());
    }

    @Test
    void namesTheProductNobodyOffers() {
        AwardResult result = engine.award(problem(line("10")));

        assertEquals(AwardResult.Status.INFEASIBLE, result.status());
        assertEquals(List.of(new Obstacle.NoOffer(PAPER)), result.obstacles());
    }

    @Test
    void namesTheRegionNobodyServes() {
        AwardProblem.Offer elsewhere = new AwardProblem.Offer(
                NORD, List.of(bid("100", "0", "1", "0:2.00")), Map.of(), Set.of("QC-06"), BigDecimal.ZERO);

        AwardResult result = engine.award(problem(line("10"), elsewhere));

        assertEquals(List.of(new Obstacle.RegionNotServed(PAPER, "QC-06")), result.obstacles());
    }

    @Test
    void saysHowMuchTheCapsLack() {
        AwardResult result = engine.award(problem(line("100"), offer(NORD, bid("65", "0", "10", "0:2.00"))));

        assertEquals(
                List.of(new Obstacle.CapsTooSmall(PAPER, BigDecimal.valueOf(100), BigDecimal.valueOf(60))),
                result.obstacles());
    }

    @Test
    void saysThatMinimumQuantitiesLeaveNoSplit() {
        AwardResult result = engine.award(problem(line("10"), offer(NORD, bid("100", "50", "1", "0:2.00"))));

        assertEquals(List.of(new Obstacle.NoSplit(PAPER)), result.obstacles());
    }

    @Test
    void saysThatAMinimumOrderIsOutOfReach() {
        AwardProblem.Offer demanding = new AwardProblem.Offer(
                NORD, List.of(bid("100", "0", "1", "0:2.00")), Map.of(), Set.of(), new BigDecimal("500.00"));

        AwardResult result = engine.award(problem(line("10"), demanding));

        assertEquals(List.of(new Obstacle.MinimumOrders()), result.obstacles());
    }

    @Test
    void refusesFiguresBeyondItsExactRange() {
        AwardProblem problem =
                problem(line("999999999999"), offer(NORD, bid("999999999999", "0", "1", "0:999999999999.9999")));

        assertThrows(ArithmeticException.class, () -> engine.award(problem));
    }

    @Test
    void theCheckerFindsEveryTamperedFigure() {
        AwardProblem problem = problem(line("198"), offer(NORD, bid("400", "0", "10", "0:10.00", "200:9.40")));
        AwardResult right = engine.award(problem);
        AwardResult.Line line = right.parts().getFirst().lines().getFirst();

        assertEquals(List.of(), AwardChecker.faults(problem, right));
        assertFaulty(problem, right, line, new BigDecimal("9.39"), line.quantity(), line.regions());
        assertFaulty(problem, right, line, line.unitPrice(), new BigDecimal("198"), line.regions());
        assertFaulty(problem, right, line, line.unitPrice(), new BigDecimal("210"), line.regions());
        assertFaulty(problem, right, line, line.unitPrice(), line.quantity(), Map.of("QC-06", new BigDecimal("197")));
    }

    private static void assertFaulty(
            AwardProblem problem,
            AwardResult right,
            AwardResult.Line line,
            BigDecimal price,
            BigDecimal quantity,
            Map<String, BigDecimal> regions) {
        AwardResult.Line wrong = new AwardResult.Line(line.productId(), price, quantity, line.pack(), regions);
        AwardResult.Part part = new AwardResult.Part(NORD, List.of(wrong), Map.of());
        AwardResult tampered =
                new AwardResult(right.status(), right.engine(), right.cost(), right.bound(), List.of(part), List.of());
        assertFalse(AwardChecker.faults(problem, tampered).isEmpty());
    }

    private static AwardProblem problem(AwardProblem.Line line, AwardProblem.Offer... offers) {
        return new AwardProblem(List.of(line), List.of(offers));
    }

    private static AwardProblem.Line line(String quantity) {
        return new AwardProblem.Line(PAPER, 0, BigDecimal.ONE, Map.of("QC-06", new BigDecimal(quantity)));
    }

    private static AwardProblem.Offer offer(UUID supplier, AwardProblem.OfferLine bid) {
        return new AwardProblem.Offer(supplier, List.of(bid), Map.of(), Set.of(), BigDecimal.ZERO);
    }

    /** @param tiers "from:unitPrice" */
    private static AwardProblem.OfferLine bid(String cap, String minimum, String pack, String... tiers) {
        return new AwardProblem.OfferLine(
                PAPER,
                new BigDecimal(cap),
                new BigDecimal(minimum),
                new BigDecimal(pack),
                Arrays.stream(tiers)
                        .map(tier -> tier.split(":", 2))
                        .map(parts -> new AwardProblem.Tier(new BigDecimal(parts[0]), new BigDecimal(parts[1])))
                        .toList());
    }

    private static void assertDecimal(String expected, BigDecimal actual) {
        assertEquals(0, new BigDecimal(expected).compareTo(actual), () -> expected + " expected, was " + actual);
    }
}
