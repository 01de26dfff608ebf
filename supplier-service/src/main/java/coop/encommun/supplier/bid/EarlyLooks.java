package coop.encommun.supplier.bid;

import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.problem.Refused;
import coop.encommun.supplier.RefusedWithTrace;
import coop.encommun.supplier.negotiation.Negotiation;
import coop.encommun.supplier.negotiation.Round;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Nobody looks at bids before their round is closed; whoever tries leaves a trace in the audit log. */
@ApplicationScoped
public class EarlyLooks {

    /** @throws Refused (409) until the bids of the round have been opened */
    void refuse(UUID negotiationId, Round round, String what) {
        try {
            round.mustBeOpened();
        } catch (Refused refused) {
            throw round.isClosed() ? refused : early(refused, negotiationId, round, what);
        }
    }

    /** The round that may be awarded; 409 while it is open or sealed, and a trace of who asked while it was open. */
    public Round roundToAward(Negotiation negotiation, String what) {
        return traced(negotiation, what, negotiation::roundToAward);
    }

    /** The last round whose bids are opened; 409 while there is none, and a trace of who asked too early. */
    public Round lastOpenedRound(Negotiation negotiation, String what) {
        return traced(negotiation, what, negotiation::lastOpenedRound);
    }

    private static Round traced(Negotiation negotiation, String what, Supplier<Round> wanted) {
        try {
            return wanted.get();
        } catch (Refused refused) {
            throw negotiation
                    .unclosedRound()
                    .map(open -> early(refused, negotiation.id(), open, what))
                    .orElse(refused);
        }
    }

    private static Refused early(Refused refused, UUID negotiationId, Round round, String what) {
        return RefusedWithTrace.of(
                refused,
                Audited.of("bid.early-opening-refused", negotiationId, Map.of("round", round.number(), "asked", what)));
    }
}
