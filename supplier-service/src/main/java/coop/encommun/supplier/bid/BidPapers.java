package coop.encommun.supplier.bid;

import coop.encommun.kit.audit.AuditProofs;
import coop.encommun.kit.audit.AuditSequencer;
import coop.encommun.kit.audit.Checkpoints;
import coop.encommun.kit.audit.Position;
import coop.encommun.kit.audit.SignedNotes;
import coop.encommun.kit.problem.Refused;
import coop.encommun.supplier.negotiation.Round;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Base64;
import java.util.HexFormat;
import java.util.OptionalLong;

/**
 * Signs what bidders take home. A receipt is made of what is stored, whenever it is asked for: one whose answer got lost
 * is there to be read, word for word the same.
 */
@ApplicationScoped
class BidPapers {
    private final RoundLog log;
    private final AuditSequencer sequencer;
    private final SignedNotes notes;
    private final Checkpoints checkpoints;
    private final AuditProofs proofs;

    BidPapers(RoundLog log, AuditSequencer sequencer, SignedNotes notes, Checkpoints checkpoints, AuditProofs proofs) {
        this.log = log;
        this.sequencer = sequencer;
        this.notes = notes;
        this.checkpoints = checkpoints;
        this.proofs = proofs;
    }

    /**
     * The answer to a bid just taken; after its commit.
     *
     * @throws Refused (503) when the log gives it no place now; the bid is in all the same
     */
    Receipt answer(BidService.Taken taken) {
        Bid bid = taken.bid();
        Position position = placed(bid);
        return new Receipt(
                bid.id(),
                bid.revision(),
                bid.receivedAt(),
                bid.commitment(),
                position.sequence(),
                HexFormat.of().formatHex(taken.nonce()),
                notes.sign(BidPaper.receipt(bid, position)),
                Base64.getEncoder().encodeToString(taken.canonical()));
    }

    /** Nothing that goes wrong from here on may look as if the bid had not been received. */
    private Position placed(Bid bid) {
        try {
            return position(bid);
        } catch (RuntimeException once) {
            Log.warnf(once, "Receipt of bid %s not placed yet; trying again", bid.id());
        }
        try {
            return position(bid);
        } catch (RuntimeException again) {
            Log.warnf(again, "Receipt of bid %s stays without its place for now", bid.id());
            throw new Refused(BidRefused.RECEIPT_LATER, bid.revision());
        }
    }

    /**
     * The receipt of the bid's present revision, as a signed note; 409 {@code bid-without-receipt} of an old one and
     * {@code bid-spoiled} when the row says something else than the log: nothing is signed that was not received.
     */
    String receipt(Bid bid) {
        return notes.sign(BidPaper.receipt(bid, loggedPosition(bid)));
    }

    /**
     * That the receipt is in the log as it was signed when the round was closed, with the entry itself.
     *
     * @param round closed
     */
    String proof(Bid bid, Round round) {
        long received = loggedPosition(bid).sequence();
        long closed = sequencer.settle(orRefused(round.closingEntry())).sequence();
        return proofs.inclusion(received, checkpoints.covering(closed).orElseThrow(), true);
    }

    private Position loggedPosition(Bid bid) {
        boolean logged = log.receipt(orRefused(bid.receivedEntry()), bid.negotiationId(), bid.round())
                .filter(bid::isAsIn)
                .isPresent();
        if (!logged) {
            throw new Refused(BidRefused.BID_SPOILED);
        }
        return position(bid);
    }

    private Position position(Bid bid) {
        return sequencer.settle(orRefused(bid.receivedEntry()));
    }

    private static long orRefused(OptionalLong entry) {
        return entry.orElseThrow(() -> new Refused(BidRefused.BID_WITHOUT_RECEIPT));
    }
}
