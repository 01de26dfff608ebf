package coop.encommun.purchasing.pooledorder;

/** Adds up all demands of a pooled order, once, while nothing can change them. */
public interface Consolidation {

    PooledDemand of(PooledOrder order);
}
