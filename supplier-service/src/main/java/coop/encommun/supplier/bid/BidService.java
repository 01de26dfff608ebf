package coop.encommun.supplier.bid;

import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.value.Ids;
import coop.encommun.supplier.negotiation.Negotiation;
import coop.encommun.supplier.negotiation.Negotiations;
import coop.encommun.supplier.negotiation.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Takes bids while a round is open. */
@ApplicationScoped
class BidService {
    private final Negotiations negotiations;
    private final Bids bids;
    private final Clock clock;

    BidService(Negotiations negotiations, Bids bids, Clock clock) {
        this.negotiations = negotiations;
        this.bids = bids;
        this.clock = clock;
    }

    /** @param first whether this is the supplier's first bid in the round */
    record Taken(Receipt receipt, boolean first) {}

    /**
     * Takes or replaces a supplier's bid. Whether it is in time is decided while the negotiation is held: closing waits
     * for every bid let in here, and whoever comes after the due time finds the door shut even before closing ran.
     */
    @Transactional
    Taken take(UUID negotiationId, int number, UUID supplierId, BidRequest request) {
        refuseIfLate(negotiationId, number, supplierId);
        Negotiation negotiation = negotiations.requireForBidding(negotiationId);
        Round round = negotiation.round(number);
        round.mustInvite(supplierId);
        negotiations.lockInvitation(round, supplierId);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        round.mustTakeBids(now);
        SealedTerms terms = SealedTerms.of(check(negotiation, round, supplierId).accept(request));
        return bids.of(negotiationId, number, supplierId)
                .map(bid -> new Taken(bid.replace(terms, now).receipt(), false))
                .orElseGet(() -> {
                    Bid bid = new Bid(Ids.next(), negotiationId, number, supplierId, terms, now);
                    bids.persist(bid);
                    return new Taken(bid.receipt(), true);
                });
    }

    /** The supplier's bid in a round it is invited to; 404 when it made none. */
    Bid own(UUID negotiationId, int number, UUID supplierId) {
        negotiations.require(negotiationId).round(number).mustInvite(supplierId);
        return bids.of(negotiationId, number, supplierId).orElseThrow(Refused::notFound);
    }

    /** Before anything is held: a crowd of late bids must not keep the closing from its turn. */
    private void refuseIfLate(UUID negotiationId, int number, UUID supplierId) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (negotiations.isRoundOver(negotiationId, number, now)) {
            Round round = negotiations.require(negotiationId).round(number);
            round.mustInvite(supplierId);
            round.mustTakeBids(now);
        }
    }

    private BidCheck check(Negotiation negotiation, Round round, UUID supplierId) {
        return new BidCheck(
                negotiation.currency(),
                negotiation.lines(),
                round.closesAt(),
                bids.previousOf(negotiation.id(), round.number(), supplierId).map(Bid::terms));
    }
}
