package coop.encommun.supplier.solver.mip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.solver.AwardChecker;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.AwardResult.Status;
import coop.encommun.supplier.solver.BruteForce;
import coop.encommun.supplier.solver.Limits;
import coop.encommun.supplier.solver.Pricing;
import coop.encommun.supplier.solver.RandomProblems;
import coop.encommun.supplier.solver.Schedule;
import java.util.ArrayList;
import java.util.Comparator;
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

    @Test
    void tellsOfAwardsAndBoundsOnItsWay() {
        AwardProblem problem = market(8, 16, new SplittableRandom(7));
        List<Long> scores = new ArrayList<>();
        List<Long> bounds = new ArrayList<>();
        MipWatch watch = new MipWatch() {
            @Override
            public void found(List<Piece> pieces, long score) {
                assertEquals(Pricing.of(problem, pieces).score(), score);
                scores.add(score);
            }

            @Override
            public void proved(long bound) {
                bounds.add(bound);
            }
        };

        MipAnswer answer = Mip.solve(problem, Restriction.NONE, AMPLE, null, watch);

        assertEquals(Status.OPTIMAL, answer.status());
        assertEquals(scores.stream().sorted(Comparator.reverseOrder()).toList(), scores);
        assertEquals(answer.score(), scores.getLast());
        assertFalse(bounds.isEmpty());
        assertTrue(bounds.stream().allMatch(bound -> bound <= answer.score()));
    }

    @Test
    void takesTheSameStepsForTheSameSeed() {
        AwardProblem problem = market(8, 16, new SplittableRandom(8));
        Budget few = new Budget(60, 5, 3, () -> false);

        assertEquals(Mip.solve(problem, Restriction.NONE, few, null), Mip.solve(problem, Restriction.NONE, few, null));
    }

    /** Suppliers with all-units tiers on total volume and fixed charges, any six of which may be used. */
    private static AwardProblem market(int suppliers, int products, SplittableRandom random) {
        List<AwardProblem.Line> lines = IntStream.range(0, products)
                .mapToObj(line -> new AwardProblem.Line(
                        "L" + line, List.of(new AwardProblem.Cell(0, random.nextInt(20, 200))), 2, 100, 1, List.of()))
                .toList();
        long demand = lines.stream().mapToLong(AwardProblem.Line::firm).sum();
        List<Long> from = List.of(0L, demand / 8, demand / 4);
        List<AwardProblem.Offer> offers = IntStream.range(0, suppliers)
                .mapToObj(offer -> new AwardProblem.Offer(
                        "O" + offer,
                        demand / 2,
                        0,
                        0,
                        random.nextInt(2000, 9000),
                        List.of(0L),
                        new Schedule(Schedule.Kind.TOTAL_VOLUME_ALL_UNITS, from, List.of()),
                        IntStream.range(0, products)
                                .mapToObj(line -> offered(line, from, random))
                                .toList()))
                .toList();
        Limits limits = new Limits(6, 100, List.of(), List.of(), List.of());
        return new AwardProblem(List.of("R"), lines, offers, limits);
    }

    private static AwardProblem.OfferLine offered(int line, List<Long> from, SplittableRandom random) {
        long price = random.nextLong(400, 700);
        List<AwardProblem.Tier> tiers = List.of(
                new AwardProblem.Tier(from.get(0), price),
                new AwardProblem.Tier(from.get(1), price * 95 / 100),
                new AwardProblem.Tier(from.get(2), price * 90 / 100));
        return new AwardProblem.OfferLine(line, random.nextLong(100, 200), 5, 1, tiers, 0);
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
