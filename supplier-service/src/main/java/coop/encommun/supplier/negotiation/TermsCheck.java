package coop.encommun.supplier.negotiation;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.supplier.RefusedWithTrace;
import coop.encommun.supplier.sealing.RoundKeys;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Holds rounds against the audit log before they are closed and before their bids are opened. */
@ApplicationScoped
class TermsCheck {
    private final RoundEntries entries;
    private final RoundKeys keys;
    private final AuditTrail audit;

    TermsCheck(RoundEntries entries, RoundKeys keys, AuditTrail audit) {
        this.entries = entries;
        this.keys = keys;
        this.audit = audit;
    }

    LoggedRound of(Round round) {
        return new LoggedRound(
                round, entries.about(round.negotiationId(), round.number()), keys.fingerprint(round.id()));
    }

    /** @throws RefusedWithTrace (409) when it was closed before, whatever its row says now */
    LoggedRound mustNotBeClosed(Round round) {
        LoggedRound logged = of(round);
        if (logged.isOpenAgain()) {
            throw RefusedWithTrace.alarm(NegotiationRefused.ROUND_TERMS_CHANGED, logged.changed(), round.number());
        }
        return logged;
    }

    /**
     * Whether it is as it was opened; when not, each difference is told once, in the running transaction. The log says
     * what was told: who changed the row could have it say so as well.
     */
    boolean holds(LoggedRound logged, Instant now) {
        Round round = logged.round();
        if (logged.isAsOpened()) {
            round.findAsOpened();
        } else if (round.findChanged(now) || !logged.isTold()) {
            Log.errorf("Not as it was opened: %s", logged.changed());
            audit.add(logged.changed());
        }
        return logged.isAsOpened();
    }
}
