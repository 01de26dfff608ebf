package coop.encommun.supplier.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.AwardResult.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class AwardCheckerTest {

    private static final int CASES = 2_000;

    @Test
    void findsFaultsExactlyWhereARuleIsBroken() {
        int kept = 0;
        for (long seed = 1; seed <= 2 * CASES; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            AwardProblem problem = RandomProblems.tiny(random);
            List<Piece> pieces = PricingTest.anyAward(problem, random);
            boolean whole = pieces.stream().mapToInt(Piece::line).distinct().count()
                    == problem.lines().size();
            boolean right = whole && BruteRules.keeps(problem, pieces);
            List<String> faults = AwardChecker.faults(problem, optimal(problem, pieces));
            assertEquals(right, faults.isEmpty(), "seed " + seed + ": " + faults);
            kept += right ? 1 : 0;
        }
        assertTrue(kept > CASES / 10, kept + " right awards of " + 2 * CASES);
    }

    @Test
    void noticesEverySpoiledAnswer() {
        Map<String, Integer> times = new HashMap<>();
        for (long seed = 1; seed <= CASES / 2; seed++) {
            AwardProblem problem = RandomProblems.tiny(new SplittableRandom(seed));
            var best = BruteForce.best(problem);
            if (best.isEmpty()) {
                continue;
            }
            AwardResult right = optimal(problem, best.get().pieces());
            assertEquals(List.of(), AwardChecker.faults(problem, right), "seed " + seed);
            for (var spoiled : Spoiled.answers(problem, right).entrySet()) {
                List<String> faults = AwardChecker.faults(problem, spoiled.getValue());
                assertFalse(faults.isEmpty(), "seed " + seed + ": " + spoiled.getKey());
                times.merge(spoiled.getKey(), 1, Integer::sum);
            }
            for (var tightened :
                    Tightened.problems(problem, best.get().pieces()).entrySet()) {
                List<String> faults = AwardChecker.faults(tightened.getValue(), right);
                assertFalse(faults.isEmpty(), "seed " + seed + ": " + tightened.getKey());
                times.merge(tightened.getKey(), 1, Integer::sum);
            }
        }
        assertTrue(times.size() >= 30 && times.values().stream().allMatch(count -> count > 20), times::toString);
    }

    @Test
    void wantsReasonsForNoAward() {
        AwardProblem problem = RandomProblems.tiny(new SplittableRandom(1));
        assertFalse(AwardChecker.faults(problem, without(Status.INFEASIBLE, List.of()))
                .isEmpty());
        List<Obstacle> reasons = List.of(new Obstacle.SuppliersTooTight());
        assertEquals(List.of(), AwardChecker.faults(problem, without(Status.INFEASIBLE, reasons)));
        assertEquals(List.of(), AwardChecker.faults(problem, without(Status.UNKNOWN, List.of())));
    }

    @Test
    @SuppressWarnings("ConstantOverflow") // on purpose: what an engine that wraps would say
    void doesNotOverflowWhereAnEngineMight() {
        AwardProblem.OfferLine offered = new AwardProblem.OfferLine(
                0, 4, 0, 1, List.of(new AwardProblem.Tier(0, Long.MAX_VALUE / AwardProblem.COST)), 0);
        AwardProblem.Offer offer = new AwardProblem.Offer(
                "O", 4, 0, 0, 0, List.of(0L), Schedule.onLine(Schedule.Kind.LINE_ALL_UNITS), List.of(offered));
        List<AwardProblem.Cell> demand = List.of(new AwardProblem.Cell(0, 4));
        AwardProblem.Line line = new AwardProblem.Line("L", demand, 0, 100, 1, List.of());
        AwardProblem problem = new AwardProblem(List.of("R"), List.of(line), List.of(offer), Limits.NONE);
        long cost = Long.MAX_VALUE / AwardProblem.COST * AwardProblem.COST;
        long wrapped = cost * demand.getFirst().quantity();
        List<Piece> pieces = List.of(new Piece(0, 0, 4, demand, Piece.SPLIT));
        AwardResult result = Spoiled.result(Status.OPTIMAL, pieces, wrapped, wrapped, wrapped);
        assertEquals(2, AwardChecker.faults(problem, result).size());
    }

    private static AwardResult without(Status status, List<Obstacle> obstacles) {
        return new AwardResult(status, List.of(), 0, 0, 0, "test", 1, "", obstacles);
    }

    private static AwardResult optimal(AwardProblem problem, List<Piece> pieces) {
        BrutePrice price = BrutePrice.of(problem, new ArrayList<>(pieces));
        return Spoiled.result(Status.OPTIMAL, pieces, price.cost(), price.score(), price.score());
    }
}
