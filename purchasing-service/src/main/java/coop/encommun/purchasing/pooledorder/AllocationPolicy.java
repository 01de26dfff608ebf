package coop.encommun.purchasing.pooledorder;

/** How what was awarded is shared among the co-ops. */
public enum AllocationPolicy {
    /** In proportion to firm demand, by largest remainder. */
    PRO_RATA
}
