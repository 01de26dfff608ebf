package coop.encommun.supplier.solver.mip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Cell;
import coop.encommun.supplier.solver.AwardProblem.Line;
import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.AwardProblem.Tier;
import coop.encommun.supplier.solver.BruteForce;
import coop.encommun.supplier.solver.Limits;
import coop.encommun.supplier.solver.Obstacle;
import coop.encommun.supplier.solver.Obstacle.CapsTooSmall;
import coop.encommun.supplier.solver.Obstacle.Limit;
import coop.encommun.supplier.solver.Obstacle.LimitsTooTight;
import coop.encommun.supplier.solver.Obstacle.NoOffer;
import coop.encommun.supplier.solver.Obstacle.NoSplit;
import coop.encommun.supplier.solver.Obstacle.RegionNotServed;
import coop.encommun.supplier.solver.Obstacle.SuppliersTooTight;
import coop.encommun.supplier.solver.RandomProblems;
import coop.encommun.supplier.solver.Schedule;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InfeasibilityTest {

    private static final Budget AMPLE = new Budget(60, Long.MAX_VALUE, 1, () -> false);

    @Test
    void blamesLimitsWithoutWhichThereIsAnAward() {
        int explained = 0;
        for (int seed = 0; explained < 150; seed++) {
            AwardProblem problem = RandomProblems.tiny(new SplittableRandom(seed));
            if (BruteForce.best(problem).isEmpty()) {
                List<Obstacle> obstacles = Infeasibility.explain(problem, AMPLE);
                assertFalse(obstacles.isEmpty(), "seed " + seed);
                assertHold(problem, obstacles, "seed " + seed);
                explained++;
            }
        }
    }

    private static void assertHold(AwardProblem problem, List<Obstacle> obstacles, String message) {
        List<Limit> blamed = obstacles.stream()
                .flatMap(obstacle -> obstacle instanceof LimitsTooTight(List<Limit> limits) ? limits.stream() : null)
                .toList();
        List<Limit> all = LimitGroups.of(problem).stream().flatMap(List::stream).toList();
        if (obstacles.contains(new SuppliersTooTight())) {
            assertTrue(BruteForce.best(LimitGroups.without(problem, all)).isEmpty(), message);
        }
        if (!blamed.isEmpty() && blamed.stream().allMatch(InfeasibilityTest::isOfAll)) {
            assertTrue(BruteForce.best(LimitGroups.without(problem, blamed)).isPresent(), message);
        }
    }

    /** Limits of one line are judged by that line alone. */
    private static boolean isOfAll(Limit limit) {
        return limit.kind() != Limit.Kind.LINE_MAX_SHARE && limit.kind() != Limit.Kind.LINE_MAX_SUPPLIERS;
    }

    @Test
    void namesALineThatNobodyOffers() {
        assertEquals(
                List.of(new NoOffer(1)),
                explain(problem(Limits.NONE, List.of(line(10, 0), line(5, 0)), offer(100, 0, bid(0, 10, 0)))));
    }

    @Test
    void namesARegionThatNobodyServes() {
        assertEquals(
                List.of(new RegionNotServed(0, 1)),
                explain(problem(Limits.NONE, List.of(line(10, 1)), offer(100, 0, bid(0, 10, 0)))));
    }

    @Test
    void namesCapsThatStayBelowTheDemand() {
        assertEquals(
                List.of(new CapsTooSmall(0, 10, 9)),
                explain(problem(
                        Limits.NONE, List.of(line(10, 0)), offer(100, 0, bid(0, 4, 0)), offer(100, 0, bid(0, 5, 0)))));
    }

    @Test
    void namesALineWhoseMinimumsDoNotFit() {
        assertEquals(
                List.of(new NoSplit(0)),
                explain(problem(
                        Limits.NONE, List.of(line(10, 0)), offer(100, 0, bid(0, 8, 6)), offer(100, 0, bid(0, 8, 6)))));
    }

    @Test
    void seesSuppliersThatCannotDeliverTogether() {
        assertEquals(
                List.of(new SuppliersTooTight()),
                explain(problem(
                        Limits.NONE, List.of(line(10, 0), line(10, 0)), offer(15, 0, bid(0, 10, 0), bid(1, 10, 0)))));
    }

    @Test
    void namesTheLimitThatIsTooTight() {
        Limits limits =
                new Limits(1, 90, List.of(new Limits.MinimumShare("local", Set.of(0), 20)), List.of(), List.of());

        List<Obstacle> obstacles = explain(
                problem(limits, List.of(line(10, 0)), offer(100, 0, bid(0, 10, 0)), offer(100, 0, bid(0, 10, 0))));

        assertEquals(
                List.of(new LimitsTooTight(
                        List.of(new Limit(Limit.Kind.MAX_SUPPLIERS, -1), new Limit(Limit.Kind.MAX_SHARE, -1)))),
                obstacles);
    }

    @Test
    void narrowsALimitOfManyLinesDownToOne() {
        List<Line> lines = List.of(line(10, 0), new Line("1", List.of(new Cell(0, 10)), 1, 100, 1, List.of()));

        List<Obstacle> obstacles = explain(
                problem(Limits.NONE, lines, offer(100, 0, bid(0, 10, 0), bid(1, 6, 0)), offer(100, 0, bid(1, 6, 0))));

        assertEquals(List.of(new LimitsTooTight(List.of(new Limit(Limit.Kind.LINE_MAX_SUPPLIERS, 1)))), obstacles);
    }

    private static List<Obstacle> explain(AwardProblem problem) {
        return Infeasibility.explain(problem, AMPLE);
    }

    private static AwardProblem problem(Limits limits, List<Line> lines, Offer... offers) {
        return new AwardProblem(List.of("north", "south"), lines, List.of(offers), limits);
    }

    private static Line line(long demand, int region) {
        return new Line("line", List.of(new Cell(region, demand)), 0, 100, 1, List.of());
    }

    /** Serves the first region only. */
    private static Offer offer(long capacity, long minimum, OfferLine... bids) {
        return new Offer(
                "offer",
                capacity,
                minimum,
                0,
                0,
                List.of(0L, Offer.NOT_SERVED),
                Schedule.onLine(Schedule.Kind.LINE_ALL_UNITS),
                List.of(bids));
    }

    private static OfferLine bid(int line, long cap, long minimum) {
        return new OfferLine(line, cap, minimum, 1, List.of(new Tier(0, 100)), 0);
    }
}
