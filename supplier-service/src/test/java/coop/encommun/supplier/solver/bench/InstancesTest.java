package coop.encommun.supplier.solver.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Line;
import coop.encommun.supplier.solver.bench.Instances.Family;
import coop.encommun.supplier.solver.bench.Instances.Shape;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InstancesTest {

    @Test
    void areTheSameForTheSameSeed() {
        for (Family family : Family.values()) {
            Shape shape = new Shape("X", family, 8, 12);
            assertEquals(Instances.of(shape, 5), Instances.of(shape, 5));
            assertNotEquals(
                    Instances.of(shape, 5).path("lines"), Instances.of(shape, 6).path("lines"));
        }
    }

    @Test
    void areTwelveOfAllSizesInTheFormat() {
        assertEquals(
                "[10×40, 20×40, 20×100, 50×100, 50×120, 20×100, 50×100, 100×500, 100×400, 12×30, 25×80, 40×200]",
                Instances.all(1)
                        .map(made -> Award1.of(made).problem())
                        .map(made -> made.offers().size() + "×" + made.lines().size())
                        .toList()
                        .toString());
    }

    @Test
    void offerEnoughOfEveryLine() {
        for (long seed = 1; seed <= 50; seed++) {
            for (Family family : Family.values()) {
                AwardProblem problem = Award1.of(Instances.of(new Shape("X", family, 8, 12), seed))
                        .problem();
                for (int line = 0; line < problem.lines().size(); line++) {
                    Line wanted = problem.lines().get(line);
                    assertTrue(offered(problem, line) >= wanted.firm(), family + ", seed " + seed + ", line " + line);
                }
            }
        }
    }

    @Test
    void knowEveryKindOfScheduleThatTheFormatKnows() {
        Set<Object> kinds = new HashSet<>();
        AwardProblem problem =
                Award1.of(Instances.of(new Shape("X", Family.CO_OP, 60, 5), 1)).problem();
        problem.offers().forEach(offer -> kinds.add(offer.schedule().kind()));
        assertEquals(5, kinds.size());
    }

    private static long offered(AwardProblem problem, int line) {
        return problem.offers().stream()
                .flatMap(offer -> offer.lines().stream())
                .filter(offered -> offered.line() == line)
                .mapToLong(AwardProblem.OfferLine::cap)
                .sum();
    }
}
