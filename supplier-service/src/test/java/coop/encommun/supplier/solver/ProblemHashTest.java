package coop.encommun.supplier.solver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ProblemHashTest {

    @Test
    void isTheSameForEqualProblems() {
        for (long seed = 1; seed <= 200; seed++) {
            String one = ProblemHash.of(RandomProblems.tiny(new SplittableRandom(seed)));
            String same = ProblemHash.of(RandomProblems.tiny(new SplittableRandom(seed)));
            assertEquals(one, same, "seed " + seed);
        }
    }

    @Test
    void changesWithEveryRule() {
        Set<String> hashes = new HashSet<>();
        int problems = 0;
        for (long seed = 1; seed <= 200; seed++) {
            AwardProblem problem = RandomProblems.tiny(new SplittableRandom(seed));
            var best = BruteForce.best(problem);
            if (best.isPresent()) {
                String hash = ProblemHash.of(problem);
                for (AwardProblem other :
                        Tightened.problems(problem, best.get().pieces()).values()) {
                    assertNotEquals(hash, ProblemHash.of(other), "seed " + seed);
                }
                hashes.add(hash);
                problems++;
            }
        }
        assertEquals(problems, hashes.size());
    }

    @Test
    void doesNotDependOnTheOrderWithinAGroup() {
        assertEquals(ProblemHash.of(sharedBy(1, 2, 3)), ProblemHash.of(sharedBy(3, 2, 1)));
        assertTrue(ProblemHash.of(sharedBy(1)).matches("[0-9a-f]{64}"));
    }

    private static AwardProblem sharedBy(Integer... offers) {
        Limits.MinimumShare share = new Limits.MinimumShare("group", Set.of(offers), 10);
        Limits limits = new Limits(0, 100, List.of(share), List.of(), List.of());
        return new AwardProblem(List.of(), List.of(), List.of(), limits);
    }
}
