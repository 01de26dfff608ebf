package coop.encommun.supplier.award;

import coop.encommun.kit.event.Outbox;
import coop.encommun.kit.problem.GeneralProblem;
import coop.encommun.kit.problem.Refused;
import coop.encommun.supplier.bid.Bids;
import coop.encommun.supplier.negotiation.Negotiation;
import coop.encommun.supplier.negotiation.NegotiationRefused;
import coop.encommun.supplier.negotiation.NegotiationStatus;
import coop.encommun.supplier.negotiation.Negotiations;
import coop.encommun.supplier.negotiation.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** The two transactions of an award: reading the case, and storing the result. Nothing is held open between them. */
@ApplicationScoped
class AwardRegister {
    private final Negotiations negotiations;
    private final Bids bids;
    private final Awards awards;
    private final Outbox outbox;
    private final Event<AwardEvent> told;
    private final Clock clock;

    AwardRegister(
            Negotiations negotiations, Bids bids, Awards awards, Outbox outbox, Event<AwardEvent> told, Clock clock) {
        this.negotiations = negotiations;
        this.bids = bids;
        this.awards = awards;
        this.outbox = outbox;
        this.told = told;
        this.clock = clock;
    }

    /** The case as it stands now; 409 unless a round is closed and no award is made. */
    @Transactional
    AwardCase open(UUID negotiationId) {
        Negotiation negotiation = negotiations.require(negotiationId);
        Round round = closedRound(negotiation);
        return AwardCase.of(
                negotiationId,
                round.number(),
                negotiation.currency(),
                negotiation.lines(),
                bids.openedIn(negotiationId, round.number()),
                now());
    }

    /** Ends the negotiation; 409 {@code conflict} when another round was opened since the case was read. */
    @Transactional
    Award store(AwardCase awarded, AwardResult result, String by, String reason) {
        Negotiation negotiation = negotiations.requireForChange(awarded.negotiationId());
        if (closedRound(negotiation).number() != awarded.round()) {
            throw new Refused(GeneralProblem.CONFLICT);
        }
        Instant now = now();
        negotiation.award(now, by, reason);
        Award award = new Award(awarded, result, now, by, reason);
        awards.persist(award);
        outbox.add(award.event());
        told.fire(award.event());
        return award;
    }

    private static Round closedRound(Negotiation negotiation) {
        return switch (negotiation.status()) {
            case ROUND_OPEN, ROUND_CLOSED -> negotiation.lastClosedRound();
            case PREPARED, AWARDED, FAILED, CANCELLED ->
                throw new Refused(
                        NegotiationRefused.NEGOTIATION_STATE_FORBIDS, negotiation.status(), NegotiationStatus.AWARDED);
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
