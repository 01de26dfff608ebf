package coop.encommun.supplier.award;

import coop.encommun.kit.problem.GeneralProblem;
import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.problem.Violation;
import coop.encommun.supplier.scenario.Scenario;
import coop.encommun.supplier.scenario.ScenarioCheck;
import coop.encommun.supplier.scenario.ScenarioFailure;
import coop.encommun.supplier.scenario.ScenarioRefused;
import coop.encommun.supplier.scenario.ScenarioResult;
import coop.encommun.supplier.scenario.Spot;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Awards a scenario: computed before, or the least cost computed on the spot. */
@ApplicationScoped
class AwardService {
    private static final Logger LOG = Logger.getLogger(AwardService.class);

    private final AwardRegister register;
    private final Spot spot;

    AwardService(AwardRegister register, Spot spot) {
        this.register = register;
        this.spot = spot;
    }

    /**
     * @param scenarioId null for the least cost, computed now and kept as a scenario
     * @throws IllegalStateException when the award does not stand up to the check; nothing is stored
     */
    Award award(UUID negotiationId, UUID scenarioId, String by, String reason) {
        UUID chosen = scenarioId == null ? spot.leastCost(negotiationId, by) : scenarioId;
        AwardRegister.Basis basis = register.read(negotiationId, chosen);
        if (scenarioId == null) {
            mustBeComputed(basis.scenario());
        }
        mustHaveAnAward(basis.scenario());
        mustBeOfThisRelease(basis);
        List<String> faults = ScenarioCheck.faults(basis.scenario(), basis.open());
        if (!faults.isEmpty()) {
            LOG.errorf("WRONG AWARD kept as scenario %s of negotiation %s: %s", chosen, negotiationId, faults);
            throw new IllegalStateException("The award of scenario " + chosen + " is wrong");
        }
        return register.store(negotiationId, chosen, by, reason);
    }

    private static void mustBeOfThisRelease(AwardRegister.Basis basis) {
        if (ScenarioCheck.isOutdated(basis.scenario(), basis.open())) {
            throw Refused.withViolations(
                    AwardRefused.SCENARIO_OUTDATED,
                    List.of(new Violation("scenarioId", "scenario-of-earlier-release")));
        }
    }

    private static void mustHaveAnAward(Scenario scenario) {
        if (scenario.award().isPresent()) {
            return;
        }
        if (scenario.failure() == ScenarioFailure.BEYOND_LIMITS) {
            throw new Refused(AwardRefused.AWARD_BEYOND_LIMITS);
        }
        if (scenario.result().isPresent()) {
            ScenarioResult result = scenario.result().get();
            throw Refused.withViolations(ScenarioRefused.NO_FEASIBLE_AWARD, result.obstacles());
        }
        throw new Refused(AwardRefused.SCENARIO_WITHOUT_AWARD, scenario.state());
    }

    /** Whoever asked for the least cost gets that, or nothing: not what a cancelled search happened to have found. */
    private static void mustBeComputed(Scenario scenario) {
        switch (scenario.state()) {
            case DONE -> {}
            case CANCELLED -> throw new Refused(AwardRefused.AWARD_CANCELLED);
            case FAILED -> {
                if (scenario.failure() != ScenarioFailure.BEYOND_LIMITS) {
                    throw Refused.withViolations(
                            AwardRefused.AWARD_NOT_COMPUTED,
                            List.of(scenario.failure().words()));
                }
            }
            // It is over unless the service goes down.
            case QUEUED, RUNNING -> throw new Refused(GeneralProblem.UNAVAILABLE);
        }
    }
}
