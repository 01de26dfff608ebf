package coop.encommun.supplier.bid;

import coop.encommun.supplier.negotiation.SealedBids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The bids' side of closing a round. */
@ApplicationScoped
class BidOpening implements SealedBids {
    private final Bids bids;

    BidOpening(Bids bids) {
        this.bids = bids;
    }

    @Override
    public int open(UUID negotiationId, int round, Instant at) {
        return bids.open(negotiationId, round, at);
    }

    @Override
    public int count(UUID negotiationId, int round) {
        return Math.toIntExact(bids.count("negotiationId = ?1 and round = ?2", negotiationId, round));
    }
}
