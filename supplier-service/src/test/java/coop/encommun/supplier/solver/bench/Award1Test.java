package coop.encommun.supplier.solver.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Tier;
import coop.encommun.supplier.solver.Limits.MinimumShare;
import coop.encommun.supplier.solver.Pricing;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class Award1Test {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void readsWhatTheFormatSays() throws IOException {
        AwardProblem problem = Award1.of(JSON.readTree(Tiny.instance(15, 20))).problem();
        assertEquals(2, problem.regions().size());
        assertEquals(
                List.of(new Tier(0, 100), new Tier(11, 95)),
                problem.offers().get(0).lines().get(0).tiers());
        assertEquals(
                List.of(new Tier(0, 60), new Tier(3, 50)),
                problem.offers().get(1).lines().get(0).tiers());
        assertEquals(2, problem.offers().get(1).lines().get(0).minimum());
        assertEquals(
                List.of(new MinimumShare("incumbents", Set.of(1), 20)),
                problem.limits().minimumShares());
    }

    @Test
    void pricesAnAnswerAsTheFormatDoes() throws IOException {
        AwardProblem problem = Award1.of(JSON.readTree(Tiny.instance(15, 0))).problem();
        var answer = JSON.readTree("{\"awards\": [[0, 0, 6], [1, 0, 4], [0, 1, 5]]}");
        assertEquals(
                Tiny.COST,
                Pricing.of(problem, Award1Answer.pieces(problem, answer)).cost());
    }

    @Test
    void refusesWhatIsNoInstance() {
        for (String wrong : List.of(
                "{}",
                "{\"format\": \"award-2\"}",
                Tiny.instance(15, 0).replace("\"demand\": 10", "\"demand\": \"10\""),
                Tiny.instance(15, 0).replace("\"id\": 1, \"incumbent\"", "\"id\": 7, \"incumbent\""),
                Tiny.instance(15, 0).replace("[60, 50]", "[60]"),
                Tiny.instance(15, 0).replace("LINE_INCREMENTAL", "AUCTION"))) {
            assertThrows(IllegalArgumentException.class, () -> Award1.of(JSON.readTree(wrong)), wrong);
        }
    }
}
