package coop.encommun.supplier.bid;

import coop.encommun.kit.audit.AuditSequencer;
import coop.encommun.kit.problem.Refused;
import coop.encommun.supplier.Access;
import coop.encommun.supplier.negotiation.Negotiations;
import coop.encommun.supplier.negotiation.Round;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bids for who may see them: a supplier its own, sealed or not; coordinator and auditor all of a round, once opened. */
@ApplicationScoped
class BidRegister {
    private final Negotiations negotiations;
    private final Bids bids;
    private final RoundLog log;
    private final EarlyLooks looks;
    private final AuditSequencer sequencer;
    private final Access access;

    BidRegister(
            Negotiations negotiations,
            Bids bids,
            RoundLog log,
            EarlyLooks looks,
            AuditSequencer sequencer,
            Access access) {
        this.negotiations = negotiations;
        this.bids = bids;
        this.log = log;
        this.looks = looks;
        this.sequencer = sequencer;
        this.access = access;
    }

    /** One query decides over a supplier's request: a bid of another and none at all are the same to it (404). */
    Bid read(UUID negotiationId, int number, UUID supplierId, String what) {
        access.to(supplierId);
        if (access.isToAll()) {
            looks.refuse(negotiationId, round(negotiationId, number), what);
        }
        return bids.of(negotiationId, number, supplierId).orElseThrow(Refused::notFound);
    }

    /** The same, once it is opened: 409 before, and when it is spoiled. */
    Bid readOpened(UUID negotiationId, int number, UUID supplierId, String what) {
        Bid bid = read(negotiationId, number, supplierId, what);
        round(negotiationId, number).mustBeOpened();
        if (!bid.isOpened()) {
            throw new Refused(BidRefused.BID_SPOILED);
        }
        return bid;
    }

    /** The same, with the round, once that is closed: 409 before. */
    Round closed(UUID negotiationId, int number) {
        Round round = round(negotiationId, number);
        round.mustBeClosed();
        return round;
    }

    List<Bid> list(UUID negotiationId, int number, UUID after, int limit) {
        looks.refuse(negotiationId, round(negotiationId, number), "bids");
        return bids.after(negotiationId, number, after, limit);
    }

    /** What was committed to in a round, for its bidders (404 to others), coordinator and auditor; 409 until opened. */
    List<Commitment> commitments(UUID negotiationId, int number) {
        if (!access.isToAll() && !hasBid(negotiationId, number, access.ownSupplier())) {
            throw Refused.notFound();
        }
        Round round = round(negotiationId, number);
        round.mustBeOpened();
        round.closingEntry().ifPresent(sequencer::settle); // and with it all that was received before
        Map<UUID, String> opened = bids.openedCommitments(negotiationId, number);
        return log.lastReceipts(negotiationId, number).stream()
                .filter(receipt -> receipt.sequence().isPresent())
                .map(receipt -> Commitment.of(receipt, receipt.commitment().equals(opened.get(receipt.supplier()))))
                .toList();
    }

    /** A bidder whose bid somebody deleted is one still. */
    private boolean hasBid(UUID negotiationId, int number, UUID supplierId) {
        return bids.of(negotiationId, number, supplierId).isPresent()
                || log.lastReceipts(negotiationId, number).stream()
                        .anyMatch(receipt -> receipt.supplier().equals(supplierId));
    }

    private Round round(UUID negotiationId, int number) {
        return negotiations.require(negotiationId).round(number);
    }
}
