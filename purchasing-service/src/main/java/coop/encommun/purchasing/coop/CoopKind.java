package coop.encommun.purchasing.coop;

/** What a co-op is for. */
enum CoopKind {
    HOUSING,
    HOME_CARE,
    FOOD,
    WORK,
    OTHER
}
