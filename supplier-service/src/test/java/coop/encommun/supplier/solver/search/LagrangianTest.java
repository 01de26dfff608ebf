package coop.encommun.supplier.solver.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.BruteForce;
import coop.encommun.supplier.solver.BruteForce.Best;
import coop.encommun.supplier.solver.RandomProblems;
import coop.encommun.supplier.solver.Schedule;
import coop.encommun.supplier.solver.Tariff;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LagrangianTest {

    private static final double ROUNDING = 1;

    @Test
    void boundsEveryAwardFromBelow() {
        SplittableRandom random = Seeds.printed("LagrangianTest");
        int awards = 0;
        for (int i = 0; i < 600; i++) {
            AwardProblem problem = Stripped.of(RandomProblems.tiny(random));
            Optional<Best> best = BruteForce.best(problem);
            if (best.isPresent()) {
                awards++;
                Relaxation relaxation = new Relaxation(problem);
                Lagrangian prices = new Lagrangian(relaxation, StartPrices.of(problem), 1 + i % 20);
                prices.improve(1 + i % 60, 2.0 * best.get().score(), () -> false);

                assertTrue(prices.bound() <= best.get().score() + ROUNDING);
                assertTrue(new Ceiling(problem).score() >= best.get().score());
                usedWaysAreWorthTheirRegret(problem, relaxation, prices, best.get());
            }
        }
        assertTrue(awards > 100, "only " + awards);
    }

    /** No way that the best award uses may look as if it cost more than that award. */
    private static void usedWaysAreWorthTheirRegret(
            AwardProblem problem, Relaxation relaxation, Lagrangian prices, Best best) {
        for (int s = 0; s < problem.offers().size(); s++) {
            int offer = s;
            List<Piece> its = best.pieces().stream()
                    .filter(piece -> piece.offer() == offer)
                    .toList();
            if (!its.isEmpty()) {
                int tier = tier(problem, s, its);
                int way = IntStream.range(0, relaxation.ways.get(s).size())
                        .filter(w -> relaxation.ways.get(offer).get(w).tier() == tier)
                        .findFirst()
                        .orElseThrow();
                assertTrue(prices.bound() + prices.regret(s, way) <= best.score() + ROUNDING);
            }
        }
    }

    private static int tier(AwardProblem problem, int s, List<Piece> pieces) {
        Schedule schedule = problem.offers().get(s).schedule();
        if (schedule.from().isEmpty()) {
            return 0;
        }
        long counted = 0;
        for (Piece piece : pieces) {
            long price = problem.offers().get(s).lines().stream()
                    .filter(line -> line.line() == piece.line())
                    .mapToLong(line -> line.tiers().getFirst().price())
                    .sum();
            counted += piece.ordered() * (schedule.rebateBp().isEmpty() ? 1 : price);
        }
        return Tariff.tierAt(schedule.from(), counted);
    }
}
