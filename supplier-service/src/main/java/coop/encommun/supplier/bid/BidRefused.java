package coop.encommun.supplier.bid;

import coop.encommun.kit.problem.ProblemType;

/** Why a bid is refused for what it says; the violations name everything. */
enum BidRefused implements ProblemType {
    BID_REFUSED;

    @Override
    public int status() {
        return 422;
    }
}
