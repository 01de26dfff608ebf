package coop.encommun.supplier.bid;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.problem.Refused;
import coop.encommun.supplier.negotiation.Negotiation;
import coop.encommun.supplier.negotiation.Round;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;

/** Nobody looks at bids before their round is closed; whoever tries leaves a trace in the audit log. */
@ApplicationScoped
public class EarlyLooks {
    private final AuditTrail audit;

    EarlyLooks(AuditTrail audit) {
        this.audit = audit;
    }

    /** @throws Refused (409) until the bids of the round have been opened */
    void refuse(UUID negotiationId, Round round, String what) {
        if (!round.isClosed()) {
            trace(negotiationId, round, what);
        }
        round.mustBeOpened();
    }

    /** The round that may be awarded; 409 while it is open or sealed, and a trace of who asked while it was open. */
    public Round roundToAward(Negotiation negotiation, String what) {
        negotiation.unclosedRound().ifPresent(open -> trace(negotiation.id(), open, what));
        return negotiation.roundToAward();
    }

    /** The last round whose bids are opened; 409 while there is none, and a trace of who asked too early. */
    public Round lastOpenedRound(Negotiation negotiation, String what) {
        if (!negotiation.hasOpenedRound()) {
            negotiation.unclosedRound().ifPresent(open -> trace(negotiation.id(), open, what));
        }
        return negotiation.lastOpenedRound();
    }

    /** Remembers that the caller asked for {@code what}, whatever becomes of the request. */
    private void trace(UUID negotiationId, Round round, String what) {
        audit.addApart(
                Audited.of("bid.early-opening-refused", negotiationId, Map.of("round", round.number(), "asked", what)));
    }
}
