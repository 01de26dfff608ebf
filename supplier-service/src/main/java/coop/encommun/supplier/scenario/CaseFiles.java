package coop.encommun.supplier.scenario;

import coop.encommun.supplier.bid.Bids;
import coop.encommun.supplier.bid.OpenedBid;
import coop.encommun.supplier.negotiation.Negotiation;
import coop.encommun.supplier.negotiation.Negotiations;
import coop.encommun.supplier.supplier.Suppliers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** What there is to award, read from the negotiation and its opened bids. */
@ApplicationScoped
public class CaseFiles {
    private final Negotiations negotiations;
    private final Bids bids;
    private final Suppliers suppliers;

    CaseFiles(Negotiations negotiations, Bids bids, Suppliers suppliers) {
        this.negotiations = negotiations;
        this.bids = bids;
        this.suppliers = suppliers;
    }

    /** The case a scenario was computed from, just as it was. */
    public AwardCase of(Scenario scenario) {
        return of(negotiations.require(scenario.negotiationId()), scenario.round(), scenario.basis());
    }

    AwardCase of(Negotiation negotiation, int round, ScenarioBasis basis) {
        return AwardCase.of(
                negotiation.id(),
                round,
                negotiation.currency(),
                negotiation.lines(),
                bids.openedIn(negotiation.id(), round),
                basis.facts(),
                basis.readAt());
    }

    /** The suppliers of the round's bids as they are now. */
    ScenarioBasis basis(UUID negotiationId, int round, Instant now) {
        return new ScenarioBasis(
                now,
                suppliers.factsOf(bids.openedIn(negotiationId, round).stream()
                        .map(OpenedBid::supplierId)
                        .toList()));
    }
}
