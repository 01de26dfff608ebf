package coop.encommun.purchasing.purchaseorder;

import java.util.UUID;

/** Whom an order goes to, by the name it was awarded under. */
public record Supplier(UUID id, String name) {}
