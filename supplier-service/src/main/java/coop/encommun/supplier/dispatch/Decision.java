package coop.encommun.supplier.dispatch;

/** A supplier's answer to an order. */
enum Decision {
    ACCEPTED,
    ACCEPTED_WITH_CHANGES,
    REJECTED
}
