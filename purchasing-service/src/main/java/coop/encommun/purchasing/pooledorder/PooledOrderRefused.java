package coop.encommun.purchasing.pooledorder;

import coop.encommun.kit.problem.ProblemType;

/** Why something was refused to a pooled order. */
public enum PooledOrderRefused implements ProblemType {
    /** The state forbids the step; args: from, to. */
    POOLED_ORDER_TRANSITION(409),
    /** Opening or freezing after the due time, or changing what must not change; args: closesAt. */
    POOLED_ORDER_CLOSED(409),
    /** No demand is accepted outside the collecting window; args: status, closesAt. */
    POOLED_ORDER_NOT_COLLECTING(409),
    /** The order as asked for cannot be; the violations say why. */
    POOLED_ORDER_REFUSED(422);

    private final int status;

    PooledOrderRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
