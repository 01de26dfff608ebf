package coop.encommun.supplier.negotiation;

import coop.encommun.kit.event.EventHandler;
import coop.encommun.kit.event.PoisonEvent;
import coop.encommun.kit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Hears what becomes of pooled orders: frozen ones are negotiated, cancelled ones no longer. */
@ApplicationScoped
class PooledOrdersFeed implements EventHandler {
    private final NegotiationService service;

    PooledOrdersFeed(NegotiationService service) {
        this.service = service;
    }

    record Cancelled(UUID pooledOrderId, String reason) {}

    @Override
    public String topic() {
        return "encommun.purchasing.pooled-orders";
    }

    @Override
    public void apply(ReceivedEvent event) {
        switch (event.type()) {
            case "purchasing.pooled-order.frozen.v1" -> service.prepare(event.as(FrozenOrder.class));
            case "purchasing.pooled-order.cancelled.v1" -> {
                Cancelled cancelled = event.as(Cancelled.class);
                service.cancelledByBuyer(cancelled.pooledOrderId(), cancelled.reason());
            }
            // Nothing to do here: not yet frozen, or failed and told to have failed by this service itself.
            case "purchasing.pooled-order.opened.v1", "purchasing.pooled-order.failed.v1" -> {}
            default -> throw PoisonEvent.unknownType(event);
        }
    }
}
