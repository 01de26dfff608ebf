package coop.encommun.supplier.negotiation;

import java.time.Instant;
import java.util.UUID;

/** What a negotiation asks of the bids without ever seeing one. */
public interface SealedBids {
    /**
     * Opens all bids of a closed round at once, in the running transaction.
     *
     * @return false while the key of the round is not at hand; nothing has been opened then
     */
    boolean open(UUID negotiationId, Round round, Instant at);

    /** How many bids the round has. */
    int count(UUID negotiationId, int round);
}
