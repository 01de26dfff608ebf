package coop.encommun.supplier.negotiation;

/** What a supplier learns about the others once a round is closed; set with the first round. */
public enum Disclosure {
    NOTHING,
    /** The rank of its own unit price per product, at the whole firm demand. */
    OWN_RANK,
    /** The best unit price per product at the whole firm demand, without a name. */
    BEST_PRICE
}
