package coop.encommun.supplier.bid;

import coop.encommun.kit.problem.ProblemType;

/** Why the bids say no. */
enum BidRefused implements ProblemType {
    /** For what it says; the violations name everything. */
    BID_REFUSED(422),
    /** What is stored is not what was sealed, so there is nothing to open. */
    BID_SPOILED(409),
    /** {0} round, of which something was changed after the opening: nothing may be decided upon it. */
    BIDS_NOT_AS_OPENED(409),
    /** {0} revision, which is received; only its place in the audit log is not to be had now. */
    RECEIPT_LATER(503),
    /** It was made before there were receipts. */
    BID_WITHOUT_RECEIPT(409);

    private final int status;

    BidRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
