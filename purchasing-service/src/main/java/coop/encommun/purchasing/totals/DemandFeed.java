package coop.encommun.purchasing.totals;

import coop.encommun.kit.event.EventHandler;
import coop.encommun.kit.event.PoisonEvent;
import coop.encommun.kit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears the service's own demand events and keeps the live totals by them, beside the writing of demands. */
@ApplicationScoped
class DemandFeed implements EventHandler {

    private final LiveTotals totals;

    DemandFeed(LiveTotals totals) {
        this.totals = totals;
    }

    @Override
    public String topic() {
        return "encommun.purchasing.demands";
    }

    @Override
    public void apply(ReceivedEvent event) {
        switch (event.type()) {
            case "purchasing.demand.submitted.v1", "purchasing.demand.withdrawn.v1" ->
                totals.hear(event.as(DemandHeard.class));
            default -> throw PoisonEvent.unknownType(event);
        }
    }
}
