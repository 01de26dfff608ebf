package coop.encommun.purchasing.award;

import coop.encommun.kit.event.EventHandler;
import coop.encommun.kit.event.PoisonEvent;
import coop.encommun.kit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.UUID;

/** Hears how the negotiation of a pooled order goes. */
@ApplicationScoped
class NegotiationFeed implements EventHandler {

    private final AwardService service;

    NegotiationFeed(AwardService service) {
        this.service = service;
    }

    @Override
    public String topic() {
        return "encommun.supplier.negotiations";
    }

    @Override
    public void apply(ReceivedEvent event) {
        switch (event.type()) {
            case "supplier.negotiation.round-opened.v1" -> {
                RoundOpened opened = event.as(RoundOpened.class);
                service.roundOpened(opened.pooledOrderId(), opened.round());
            }
            case "supplier.negotiation.awarded.v1" -> service.award(event.as(Awarded.class));
            case "supplier.negotiation.failed.v1" -> {
                Failed failed = event.as(Failed.class);
                service.negotiationFailed(failed.pooledOrderId(), failed.reason(), failed.detail());
            }
            // A closed round changes nothing here: what counts comes with the next round, the award or the failure.
            case "supplier.negotiation.round-closed.v1" -> {}
            default -> throw PoisonEvent.unknownType(event);
        }
    }

    /** What is read of supplier.negotiation.round-opened.v1. */
    record RoundOpened(UUID pooledOrderId, int round) {
        RoundOpened {
            Objects.requireNonNull(pooledOrderId, "pooledOrderId");
        }
    }

    /** What is read of supplier.negotiation.failed.v1; detail nullable. */
    record Failed(UUID pooledOrderId, String reason, String detail) {
        Failed {
            Objects.requireNonNull(pooledOrderId, "pooledOrderId");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
