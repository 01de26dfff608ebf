package coop.encommun.supplier.bid;

import java.util.Locale;

/** Why a stored bid is not the one that was received. */
enum Spoiling {
    /** Changed, or moved here from another bidder, bid, revision or round. */
    NOT_WHAT_WAS_SEALED,
    /** It opens, but its commitment is another than the one stored. */
    COMMITMENT_DIFFERS,
    /** Its commitment is another than the one the audit log tells of. */
    NOT_WHAT_WAS_RECEIVED,
    NO_BID;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
