package coop.encommun.supplier.scenario;

import coop.encommun.kit.problem.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Solves the unlimited scenario while the caller waits, and keeps it as any other. */
@ApplicationScoped
public class Spot {
    static final String NAME = "Moindre coût / Least cost";
    private static final long SEED = 1;

    private final ScenarioService service;
    private final ScenarioRegister register;
    private final ScenarioRunner runner;
    private final Clock clock;
    private final int seconds;

    Spot(
            ScenarioService service,
            ScenarioRegister register,
            ScenarioRunner runner,
            Clock clock,
            @ConfigProperty(name = "encommun.award.time-limit", defaultValue = "PT10S") Duration timeLimit) {
        this.service = service;
        this.register = register;
        this.runner = runner;
        this.clock = clock;
        this.seconds = Math.toIntExact(timeLimit.toSeconds());
    }

    /**
     * Returns the id of the scenario, which is over by then.
     *
     * @throws Refused (503) when too many wait already, or the service goes down meanwhile
     */
    public UUID leastCost(UUID negotiationId, String by) {
        ScenarioPlan plan = new ScenarioPlan(NAME, ScenarioTerms.NONE, seconds, SEED);
        return runner.computeOnTheSpot(
                () -> service.startOnTheSpot(negotiationId, plan, register.until(clock.instant()), by));
    }
}
