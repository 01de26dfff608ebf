package coop.encommun.purchasing.product;

import coop.encommun.kit.event.EventHandler;
import coop.encommun.kit.event.PoisonEvent;
import coop.encommun.kit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Hears what the catalogue publishes. */
@ApplicationScoped
class CatalogFeed implements EventHandler {

    private final Products products;

    CatalogFeed(Products products) {
        this.products = products;
    }

    @Override
    public String topic() {
        return "encommun.catalog.products";
    }

    @Override
    public void apply(ReceivedEvent event) {
        switch (event.type()) {
            case "catalog.product.changed.v1" -> products.hear(event.as(HeardProduct.class));
            default -> throw PoisonEvent.unknownType(event);
        }
    }
}
