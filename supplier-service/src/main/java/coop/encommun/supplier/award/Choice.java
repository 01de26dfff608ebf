package coop.encommun.supplier.award;

import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.value.Money;
import coop.encommun.supplier.scenario.Scenario;
import coop.encommun.supplier.scenario.ScenarioResult;

/**
 * A scenario chosen to be awarded, beside the cheapest one that could be.
 *
 * @param cheapest the same when there is none cheaper
 */
record Choice(Scenario scenario, Scenario cheapest) {

    ScenarioResult award() {
        return scenario.award().orElseThrow();
    }

    /** What the choice costs more than the cheapest, net of what conditional units are worth; in cents. */
    Money premium() {
        return award().netCost().atScale(2).minus(cheapestNetCost());
    }

    Money cheapestNetCost() {
        return cheapest.award().orElseThrow().netCost().atScale(2);
    }

    /** 409 {@code award-reason-required} when a dearer scenario is chosen without a word. */
    void mustBeReasoned(String reason) {
        if (premium().isPositive() && (reason == null || reason.isBlank())) {
            throw new Refused(
                    AwardRefused.AWARD_REASON_REQUIRED,
                    premium().amount(),
                    premium().currency(),
                    cheapest.name());
        }
    }
}
