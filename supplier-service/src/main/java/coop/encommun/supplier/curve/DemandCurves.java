package coop.encommun.supplier.curve;

import coop.encommun.supplier.bid.Bids;
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

    DemandCurves(Negotiations negotiations, Bids bids) {
        this.negotiations = negotiations;
        this.bids = bids;
    }

    /** 409 while no round is closed; of a later round that is open nothing is read. */
    @Transactional
    DemandCurvesView of(UUID negotiationId) {
        Negotiation negotiation = negotiations.require(negotiationId);
        int round = negotiation.lastOpenedRound().number();
        return DemandCurvesView.of(negotiation, round, bids.openedIn(negotiationId, round));
    }
}
