package coop.encommun.supplier.negotiation;

import coop.encommun.kit.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** One transaction per command: load, tell, store, emit. */
@ApplicationScoped
class NegotiationService {
    private final Negotiations negotiations;
    private final SealedBids bids;
    private final RoundCheck roundCheck;
    private final Outbox outbox;
    private final Event<NegotiationEvent> told;
    private final Clock clock;

    NegotiationService(
            Negotiations negotiations,
            SealedBids bids,
            RoundCheck roundCheck,
            Outbox outbox,
            Event<NegotiationEvent> told,
            Clock clock) {
        this.negotiations = negotiations;
        this.bids = bids;
        this.roundCheck = roundCheck;
        this.outbox = outbox;
        this.told = told;
        this.clock = clock;
    }

    /** Prepares the negotiation of a frozen pooled order; a second telling of the same changes nothing. */
    @Transactional
    void prepare(FrozenOrder order) {
        if (negotiations.findByIdOptional(order.pooledOrderId()).isEmpty()) {
            negotiations.persist(order.negotiation(now()));
        }
    }

    /** The pooled order was cancelled, perhaps before it ever came to a negotiation. */
    @Transactional
    void cancelledByBuyer(UUID id, String reason) {
        negotiations.findForChange(id).ifPresent(negotiation -> negotiation.cancelledByBuyer(reason, now()));
    }

    /** Opens the next round; a repeat with the same round id finds it open. */
    @Transactional
    Negotiation openRound(UUID id, UUID roundId, OpenRound request, String by) {
        Negotiation negotiation = negotiations.requireForChange(id);
        if (negotiation.rounds().stream().noneMatch(round -> round.id().equals(roundId))) {
            Instant now = now();
            tell(negotiation.openRound(roundId, roundCheck.accept(request, negotiation, now), now, by));
        }
        return negotiation;
    }

    @Transactional
    Negotiation closeRound(UUID id, int number, String by) {
        Negotiation negotiation = negotiations.requireForChange(id);
        close(negotiation, number, by);
        return negotiation;
    }

    /** Negotiations whose round is due, the longest due first. */
    @Transactional
    List<UUID> due() {
        return negotiations.withDueRound(now());
    }

    /** Closes the round of this negotiation if it is due and no other replica is at it. */
    @Transactional
    void closeIfDue(UUID id) {
        negotiations
                .claimDue(id, now())
                .ifPresent(negotiation ->
                        close(negotiation, negotiation.rounds().getLast().number(), Negotiation.DUE_TIME));
    }

    @Transactional
    Negotiation fail(UUID id, String reason, String by) {
        Negotiation negotiation = negotiations.requireForChange(id);
        tell(negotiation.fail(reason, now(), by));
        return negotiation;
    }

    @Transactional
    Negotiation cancel(UUID id, String reason, String by) {
        Negotiation negotiation = negotiations.requireForChange(id);
        tell(negotiation.cancel(reason, now(), by));
        return negotiation;
    }

    private void close(Negotiation negotiation, int number, String by) {
        Instant closedAt = negotiation.closeRound(number, now(), by);
        int opened = bids.open(negotiation.id(), number, closedAt);
        tell(new NegotiationEvent.RoundClosed(negotiation.id(), number, closedAt, opened));
    }

    private void tell(NegotiationEvent event) {
        outbox.add(event);
        told.fire(event);
    }

    /** In the precision the database keeps, so that what is answered now is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
