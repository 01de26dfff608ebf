package coop.encommun.local.story;

/** The acts of a group purchase, in their order. */
public enum Act {
    CATALOGUE,
    COOPS,
    POOL,
    DEMANDS,
    FREEZE,
    FIRST_ROUND,
    SECOND_ROUND,
    AWARD,
    ORDERS,
    ANSWERS
}
