package coop.encommun.purchasing.demand;

import coop.encommun.purchasing.demand.DemandScope.PooledProduct;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Today's scope of demands: the limits of this installation and the day where its co-ops live. */
@ApplicationScoped
class DemandScopes {

    private final DemandLimits limits;
    private final Clock clock;
    private final ZoneId zone;

    DemandScopes(
            DemandLimits limits,
            Clock clock,
            @ConfigProperty(name = "encommun.time-zone", defaultValue = "America/Toronto") ZoneId zone) {
        this.limits = limits;
        this.clock = clock;
        this.zone = zone;
    }

    DemandLimits limits() {
        return limits;
    }

    DemandScope of(Map<UUID, PooledProduct> products, Map<UUID, String> regionOfSite) {
        return new DemandScope(products, regionOfSite, limits, LocalDate.ofInstant(clock.instant(), zone));
    }
}
