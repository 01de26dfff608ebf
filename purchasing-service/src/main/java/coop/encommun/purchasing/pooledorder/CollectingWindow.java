package coop.encommun.purchasing.pooledorder;

import coop.encommun.kit.problem.Refused;
import java.time.Instant;

/** What a demand must know of its pooled order, read without the whole of it. */
public record CollectingWindow(PooledOrderStatus status, Instant closesAt, String currency) {

    /** Lets pass only while demands are collected: also what is past its due time but not frozen yet is closed. */
    public void requireOpen(Instant now) {
        if (status != PooledOrderStatus.COLLECTING || !now.isBefore(closesAt)) {
            throw new Refused(PooledOrderRefused.POOLED_ORDER_NOT_COLLECTING, status, closesAt);
        }
    }
}
