package coop.encommun.supplier.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Chooses the engine. */
class AwardEngines {

    @Produces
    @ApplicationScoped
    AwardEngine engine(@ConfigProperty(name = "encommun.award.time-limit", defaultValue = "PT3S") Duration timeLimit) {
        return new LeastCostEngine(timeLimit);
    }
}
