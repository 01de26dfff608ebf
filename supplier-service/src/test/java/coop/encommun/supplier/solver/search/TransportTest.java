package coop.encommun.supplier.solver.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TransportTest {

    private static final long FORBIDDING = 1_000_000;

    @Test
    void flowsAtLeastCostAfterEveryDecision() {
        SplittableRandom random = Seeds.printed("TransportTest");
        for (int i = 0; i < 400; i++) {
            long[] demand = {random.nextInt(1, 6), random.nextInt(1, 6)};
            List<List<Way>> ways = List.of(ways(random), ways(random));
            Transport transport = new Transport(ways, demand, () -> false);
            for (int change = 0; change < 8; change++) {
                transport.decide(random.nextInt(2), random.nextInt(-1, 2));
                double score = transport.solve();
                double least = leastCost(ways, demand, transport.way(0), transport.way(1));

                assertEquals(least < FORBIDDING, transport.isFeasible());
                if (transport.isFeasible()) {
                    assertEquals(least, score, 0.5);
                }
            }
        }
    }

    private static List<Way> ways(SplittableRandom random) {
        double[] room = {random.nextInt(0, 6), random.nextInt(0, 6)};
        return List.of(way(random, room, 0), way(random, room, 1));
    }

    private static Way way(SplittableRandom random, double[] room, int tier) {
        double[] score = {random.nextInt(1, 20), random.nextInt(1, 20)};
        int least = random.nextInt(0, 4);
        int most = least + random.nextInt(0, 6);
        return new Way(
                tier,
                new int[] {0, 1},
                new int[] {-1, -1},
                score,
                new double[] {1, 1},
                room,
                least,
                most,
                random.nextInt(5));
    }

    /** Tries every flow. */
    private static double leastCost(List<List<Way>> ways, long[] demand, int first, int second) {
        double least = FORBIDDING;
        for (long a = 0; a <= demand[0]; a++) {
            for (long b = 0; b <= demand[1]; b++) {
                double cost = cost(ways.get(0), first, a, b) + cost(ways.get(1), second, demand[0] - a, demand[1] - b);
                least = Math.min(least, cost);
            }
        }
        return least;
    }

    private static double cost(List<Way> ways, int index, long a, long b) {
        if (index == Transport.UNUSED) {
            return a + b == 0 ? 0 : FORBIDDING;
        }
        Way way = ways.get(index);
        boolean fits = a <= way.room()[0] && b <= way.room()[1] && a + b >= way.least() && a + b <= way.most();
        return fits ? a * way.score()[0] + b * way.score()[1] + way.constant() : FORBIDDING;
    }
}
