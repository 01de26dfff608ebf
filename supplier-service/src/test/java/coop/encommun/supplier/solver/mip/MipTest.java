package coop.encommun.supplier.solver.mip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.solver.AwardChecker;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.AwardResult.Status;
import coop.encommun.supplier.solver.BruteForce;
import coop.encommun.supplier.solver.Pricing;
import coop.encommun.supplier.solver.RandomProblems;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MipTest {

    private static final Budget AMPLE = new Budget(60, Long.MAX_VALUE, 1, () -> false);

    @Test
    void findsWhatBruteForceFinds() {
        for (int seed = 0; seed < 800; seed++) {
            AwardProblem problem = RandomProblems.tiny(new SplittableRandom(seed));
            var best = BruteForce.best(problem);
            MipAnswer answer = Mip.solve(problem, Restriction.NONE, AMPLE, null);

            Status expected = best.isPresent() ? Status.OPTIMAL : Status.INFEASIBLE;
            assertEquals(expected, answer.status(), "seed " + seed);
            long least = best.map(BruteForce.Best::score).orElse(0L);
            assertTrue(least <= answer.score() && answer.score() < least + AwardProblem.COST, "seed " + seed);
            assertEquals(List.of(), faults(problem, answer), "seed " + seed);
        }
    }

    @Test
    void improvesOnAStartWithinItsRestriction() {
        for (int seed = 0; seed < 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            AwardProblem problem = RandomProblems.tiny(random);
            var some = BruteForce.best(withoutCharges(problem));
            if (some.isEmpty()) {
                continue;
            }
            List<Piece> start = some.get().pieces();
            Set<Integer> frozen = IntStream.range(0, problem.lines().size())
                    .filter(line -> random.nextBoolean())
                    .boxed()
                    .collect(Collectors.toSet());
            List<Piece> kept = start.stream()
                    .filter(piece -> frozen.contains(piece.line()))
                    .toList();
            Restriction restriction = new Restriction(Set.of(), Map.of(), frozen, kept);

            MipAnswer answer = Mip.solve(problem, restriction, AMPLE, start);

            assertTrue(answer.isAward(), "seed " + seed);
            assertTrue(answer.score() <= Pricing.of(problem, start).score(), "seed " + seed);
            assertTrue(answer.pieces().containsAll(kept), "seed " + seed);
            assertEquals(List.of(), faults(problem, answer), "seed " + seed);
        }
    }

    @Test
    void keepsTheStartWhenStoppedAtOnce() {
        AwardProblem problem = RandomProblems.tiny(new SplittableRandom(8));
        List<Piece> start = BruteForce.best(problem).orElseThrow().pieces();

        MipAnswer answer = Mip.solve(problem, Restriction.NONE, new Budget(60, 1000, 1, () -> true), start);

        assertTrue(answer.isAward());
        assertTrue(answer.score() <= Pricing.of(problem, start).score());
    }

    @Test
    void closesOffers() {
        for (int seed = 0; seed < 200; seed++) {
            AwardProblem problem = RandomProblems.tiny(new SplittableRandom(seed));
            Restriction closed = new Restriction(Set.of(0), Map.of(), Set.of(), List.of());

            MipAnswer answer = Mip.solve(problem, closed, AMPLE, null);

            assertTrue(answer.pieces().stream().noneMatch(piece -> piece.offer() == 0), "seed " + seed);
        }
    }

    private static List<String> faults(AwardProblem problem, MipAnswer answer) {
        if (!answer.isAward()) {
            return List.of();
        }
        long cost = Pricing.of(problem, answer.pieces()).cost();
        return AwardChecker.faults(
                problem,
                new AwardResult(
                        answer.status(), answer.pieces(), cost, answer.score(), answer.bound(), "", 1, "", List.of()));
    }

    /** The same awards are possible, but others are best. */
    private static AwardProblem withoutCharges(AwardProblem problem) {
        var offers = problem.offers().stream()
                .map(offer -> new AwardProblem.Offer(
                        offer.id(),
                        offer.capacity(),
                        offer.minimumVolume(),
                        offer.minimumSpend(),
                        0,
                        offer.regionCharges().stream()
                                .map(charge -> Math.min(charge, 0))
                                .toList(),
                        offer.schedule(),
                        offer.lines()))
                .toList();
        return new AwardProblem(problem.regions(), problem.lines(), offers, problem.limits());
    }
}
