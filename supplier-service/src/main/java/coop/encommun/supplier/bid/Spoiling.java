package coop.encommun.supplier.bid;

import java.util.Locale;

/** Why a stored bid is not the one that was received. */
enum Spoiling {
    /** Changed, or moved here from another bidder, bid, revision or round. */
    NOT_WHAT_WAS_SEALED,
    /** It opens, but its commitment is another than the one stored. */
    COMMITMENT_DIFFERS,
    /** The audit log tells of another bid, revision or commitment, or of none of this supplier. */
    NOT_WHAT_WAS_RECEIVED,
    /** The audit log tells of later revisions: somebody put an earlier one back. */
    EARLIER_REVISION,
    NOT_INVITED,
    /** It came when the round was over: somebody had put its end off. */
    LATE,
    /** The audit log tells of it, and it is not there. */
    MISSING,
    NO_BID;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
