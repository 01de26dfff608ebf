package coop.encommun.supplier.bid;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.value.Ids;
import coop.encommun.supplier.negotiation.Negotiation;
import coop.encommun.supplier.negotiation.Negotiations;
import coop.encommun.supplier.negotiation.Round;
import coop.encommun.supplier.sealing.RoundKeys;
import coop.encommun.supplier.sealing.SealedContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Takes bids while a round is open. */
@ApplicationScoped
class BidService {
    private final Negotiations negotiations;
    private final Bids bids;
    private final RoundKeys keys;
    private final AuditTrail audit;
    private final Clock clock;

    BidService(Negotiations negotiations, Bids bids, RoundKeys keys, AuditTrail audit, Clock clock) {
        this.negotiations = negotiations;
        this.bids = bids;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param nonce what was hashed before the canonical content
     * @param first whether this is the supplier's first bid in the round
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Taken(Bid bid, byte[] nonce, byte[] canonical, boolean first) {
        @Override
        public String toString() {
            return "Taken[sealed]";
        }
    }

    /**
     * Takes or replaces a supplier's bid. Whether it is in time is decided while the negotiation is held: closing waits
     * for every bid let in here, and whoever comes after the due time finds the door shut even before closing ran.
     */
    @Transactional
    Taken take(UUID negotiationId, int number, UUID supplierId, BidRequest request) {
        negotiations.mustHaveInvited(negotiationId, number, supplierId);
        refuseIfLate(negotiationId, number);
        Negotiation negotiation = negotiations.requireForBidding(negotiationId);
        Round round = negotiation.round(number);
        negotiations.lockInvitation(round, supplierId);
        Instant now = now();
        round.mustTakeBids(now);
        byte[] canonical = CanonicalBid.of(check(negotiation, round, supplierId).accept(request));
        Optional<Bid> before = bids.of(negotiationId, number, supplierId);
        Bid bid = before.orElseGet(() -> new Bid(Ids.next(), negotiationId, number, supplierId));
        SealedContent sealed = keys.seal(round.id(), canonical, bid.nextContext());
        bid.replace(sealed, now);
        bid.receivedIn(audit.add(BidPaper.received(bid)));
        bids.persist(bid);
        return new Taken(bid, sealed.nonce(), canonical, before.isEmpty());
    }

    /** Before anything is held: a crowd of late bids must not keep the closing from its turn. */
    private void refuseIfLate(UUID negotiationId, int number) {
        Instant now = now();
        if (negotiations.isRoundOver(negotiationId, number, now)) {
            negotiations.require(negotiationId).round(number).mustTakeBids(now);
        }
    }

    private BidCheck check(Negotiation negotiation, Round round, UUID supplierId) {
        return new BidCheck(
                negotiation.currency(),
                negotiation.lines(),
                round.closesAt(),
                bids.previousOf(negotiation.id(), round.number(), supplierId).map(Bid::terms));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
