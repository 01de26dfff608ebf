package coop.encommun.supplier.negotiation;

import java.time.Instant;
import java.util.UUID;

/** What a negotiation asks of the bids without ever seeing one. */
public interface SealedBids {
    /** Opens all bids of the round at once; returns how many there are. */
    int open(UUID negotiationId, int round, Instant at);

    /** How many bids the round has. */
    int count(UUID negotiationId, int round);
}
