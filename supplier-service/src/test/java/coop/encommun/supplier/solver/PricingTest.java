package coop.encommun.supplier.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.solver.AwardProblem.Cell;
import coop.encommun.supplier.solver.AwardProblem.Line;
import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.AwardProblem.Tier;
import coop.encommun.supplier.solver.AwardResult.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PricingTest {

    @Test
    void pricesAsUnitByUnitCountingDoes() {
        for (long seed = 1; seed <= 6000; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            AwardProblem problem = RandomProblems.tiny(random);
            List<Piece> pieces = anyAward(problem, random);
            BrutePrice expected = BrutePrice.of(problem, pieces);
            Pricing priced = Pricing.of(problem, pieces);
            assertEquals(expected.cost(), priced.cost(), "cost, seed " + seed);
            assertEquals(expected.score(), priced.score(), "score, seed " + seed);
        }
    }

    @Test
    void reachesATierExactlyAtItsStart() {
        for (long units : List.of(9L, 10L)) {
            AwardProblem problem = one(Schedule.onLine(Schedule.Kind.LINE_ALL_UNITS), 300, units);
            long price = units == 9 ? 300 : 280;
            assertEquals(
                    units * price * AwardProblem.COST,
                    Pricing.of(problem, whole(units)).cost());
        }
    }

    @Test
    void takesTheRebateOffTheWholeSpend() {
        Schedule schedule = new Schedule(Schedule.Kind.SPEND_ALL_UNITS, List.of(0L, 3_000L), List.of(0, 250));
        Pricing.Bill bill =
                Pricing.of(one(schedule, 300, 11), whole(11)).bills().getFirst();
        assertEquals(3_300 * AwardProblem.COST, bill.goods().getFirst().cost());
        assertEquals(3_300 * 250, bill.rebate());
        assertEquals(3_300 * 9_750, bill.spend());
    }

    @Test
    void refusesWhatExceedsALong() {
        AwardProblem problem = one(Schedule.onLine(Schedule.Kind.LINE_ALL_UNITS), Long.MAX_VALUE / 20_000, 3);
        assertThrows(ArithmeticException.class, () -> Pricing.of(problem, whole(3)));
    }

    @Test
    void findsSomeAwardsAndSomeProblemsWithout() {
        int awards = 0;
        for (long seed = 1; seed <= 500; seed++) {
            awards += BruteForce.best(RandomProblems.tiny(new SplittableRandom(seed)))
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertTrue(awards > 200 && awards < 450, awards + " awards");
    }

    /** Any way to award every line for which there is one, whatever else it breaks. */
    static List<Piece> anyAward(AwardProblem problem, SplittableRandom random) {
        List<Piece> pieces = new ArrayList<>();
        for (List<List<Piece>> ways : BruteForce.ways(problem)) {
            if (!ways.isEmpty()) {
                pieces.addAll(ways.get(random.nextInt(ways.size())));
            }
        }
        return pieces;
    }

    private static AwardProblem one(Schedule schedule, long price, long units) {
        boolean spend = !schedule.rebateBp().isEmpty();
        List<Tier> tiers = spend ? List.of(new Tier(0, price)) : List.of(new Tier(0, price), new Tier(10, price - 20));
        OfferLine offered = new OfferLine(0, 100, 0, 1, tiers, 0);
        Offer offer = new Offer("O", 100, 0, 0, 0, List.of(0L), schedule, List.of(offered));
        Line line = new Line("L", List.of(new Cell(0, units)), 0, 100, 1, List.of());
        return new AwardProblem(List.of("R"), List.of(line), List.of(offer), Limits.NONE);
    }

    private static List<Piece> whole(long units) {
        return List.of(new Piece(0, 0, units, List.of(new Cell(0, units)), Piece.SPLIT));
    }
}
