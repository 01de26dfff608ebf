package coop.encommun.supplier.curve;

import coop.encommun.supplier.bid.Bids;
import coop.encommun.supplier.bid.EarlyLooks;
import coop.encommun.supplier.negotiation.Negotiation;
import coop.encommun.supplier.negotiation.Negotiations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Reads demand and opened bids. */
@ApplicationScoped
class DemandCurves {
    private final Negotiations negotiations;
    private final Bids bids;
    private final EarlyLooks looks;

    DemandCurves(Negotiations negotiations, Bids bids, EarlyLooks looks) {
        this.negotiations = negotiations;
        this.bids = bids;
        this.looks = looks;
    }

    /** 409 while no round is opened, and a trace in the audit log; of a later round that is open nothing is read. */
    @Transactional
    DemandCurvesView of(UUID negotiationId) {
        Negotiation negotiation = negotiations.require(negotiationId);
        int round = looks.lastOpenedRound(negotiation, "demand-curves").number();
        return DemandCurvesView.of(negotiation, round, bids.openedIn(negotiationId, round));
    }
}
