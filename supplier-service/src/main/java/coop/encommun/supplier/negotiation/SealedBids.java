package coop.encommun.supplier.negotiation;

import coop.encommun.supplier.sealing.RoundOpener;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a negotiation asks of the bids without ever seeing one. */
public interface SealedBids {
    /**
     * Opens all bids of a closed round at once, in the running transaction.
     *
     * @param opener empty while the key of the round is not at hand; enough for a round without bids
     * @return false when there are bids and no key; nothing has been opened then
     */
    boolean open(UUID negotiationId, Round round, Optional<RoundOpener> opener, Instant at);

    /** How many bids the round has. */
    int count(UUID negotiationId, int round);
}
