package coop.encommun.supplier.scenario;

import static coop.encommun.supplier.scenario.Cases.NORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.bid.BidTerms;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.Watch;
import coop.encommun.supplier.solver.search.Optimizer;
import coop.encommun.supplier.supplier.SupplierFacts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScenarioCheckTest {
    private static final UUID PAPER = new UUID(1, 2);
    private static final ScenarioPlan PLAN = new ScenarioPlan("Sans limite", ScenarioTerms.NONE, 5, 1);

    @Test
    void findsNothingWrongWhenASupplierHasAnotherNameByNow() {
        Scenario scenario = computed(open("Papeterie Nord", "8.00"));
        AwardCase renamed = open("Papeterie du Nord inc.", "8.00");

        assertFalse(ScenarioCheck.isOutdated(scenario, renamed));
        assertEquals(List.of(), ScenarioCheck.faults(scenario, renamed));
        assertEquals(
                List.of("Papeterie Nord"),
                scenario.award().orElseThrow().suppliers().stream()
                        .map(AwardedSupplier::name)
                        .toList());
    }

    @Test
    void tellsWhenTheProblemIsPutInAnotherWay() {
        Scenario scenario = computed(open("Papeterie Nord", "8.00"));

        assertTrue(ScenarioCheck.isOutdated(scenario, open("Papeterie Nord", "8.0001")));
    }

    /** {@code name} is the supplier's today; when the scenario was made it was Papeterie Nord. */
    private static AwardCase open(String name, String price) {
        BidTerms terms = Cases.terms(Cases.offer(PAPER, "500", 7, Cases.tier("0", price)));
        return AwardCase.of(
                Cases.NEGOTIATION,
                1,
                "CAD",
                List.of(Cases.line(PAPER, "PAP-A4", "EA", "10", "9.00", Cases.region("QC-06", "100"))),
                List.of(Cases.bid(NORD, name, terms)),
                facts(),
                Cases.NOW);
    }

    private static Map<UUID, SupplierFacts> facts() {
        return Map.of(NORD, new SupplierFacts("Papeterie Nord", Set.of(), null));
    }

    private static Scenario computed(AwardCase open) {
        ScenarioBasis basis = new ScenarioBasis(Cases.NOW, facts());
        Scenario scenario =
                new Scenario(UUID.randomUUID(), Cases.NEGOTIATION, 1, "CAD", PLAN, basis, Cases.NOW, "coordo");
        Claim claim = scenario.start(UUID.randomUUID(), Cases.NOW, Cases.LATER);
        AwardProblem problem = open.problem(PLAN.terms());
        scenario.end(
                claim,
                ScenarioResult.of(
                        new Task(claim, open, PLAN),
                        problem,
                        new Optimizer().award(problem, PLAN.effort(), Watch.NOBODY),
                        BigDecimal.ONE),
                Cases.NOW);
        return scenario;
    }
}
