package coop.encommun.supplier.dispatch;

import coop.encommun.kit.problem.ProblemType;

/** Why an answer to an order is refused. */
enum OrderRefused implements ProblemType {
    /** The violations say what is wrong with it. */
    ANSWER_REFUSED(422),
    /** {0} the order's number, {1} the decision given before. */
    ORDER_ALREADY_ANSWERED(409);

    private final int status;

    OrderRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
