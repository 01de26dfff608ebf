package coop.encommun.supplier.dispatch;

import coop.encommun.kit.event.EventHandler;
import coop.encommun.kit.event.PoisonEvent;
import coop.encommun.kit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears of consolidated orders that are to be sent. */
@ApplicationScoped
class PurchaseOrdersFeed implements EventHandler {
    private final OrderService service;

    PurchaseOrdersFeed(OrderService service) {
        this.service = service;
    }

    @Override
    public String topic() {
        return "encommun.purchasing.purchase-orders";
    }

    @Override
    public void apply(ReceivedEvent event) {
        switch (event.type()) {
            case "purchasing.purchase-order.issued.v1" -> {
                OrderDocument document = event.as(OrderDocument.class);
                document.check();
                service.receive(document, event.data());
            }
            default -> throw PoisonEvent.unknownType(event);
        }
    }
}
