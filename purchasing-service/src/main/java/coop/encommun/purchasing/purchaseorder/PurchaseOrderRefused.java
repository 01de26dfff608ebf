package coop.encommun.purchasing.purchaseorder;

import coop.encommun.kit.problem.ProblemType;

/** Why something was refused to a purchase order. */
enum PurchaseOrderRefused implements ProblemType {
    /** The state forbids the step; args: number, from, to. */
    PURCHASE_ORDER_TRANSITION(409),
    /** The answer is for another version than the one issued; args: number, issued version, answered version. */
    PURCHASE_ORDER_VERSION(409),
    /** The answer changes a line the order does not have, or to a quantity below zero; args: number, line. */
    PURCHASE_ORDER_LINE(422),
    /** The orders are issued by the award itself, not by the coordinator. */
    ORDERS_ISSUED_AUTOMATICALLY(409);

    private final int status;

    PurchaseOrderRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
