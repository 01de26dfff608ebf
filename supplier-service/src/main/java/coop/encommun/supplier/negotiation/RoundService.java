package coop.encommun.supplier.negotiation;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.event.Outbox;
import coop.encommun.supplier.sealing.RoundKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Opens rounds, closes them, and has their bids opened: one transaction per command. */
@ApplicationScoped
class RoundService {
    private final Negotiations negotiations;
    private final SealedBids bids;
    private final RoundKeys keys;
    private final RoundCheck check;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Event<NegotiationEvent> told;
    private final Clock clock;

    RoundService(
            Negotiations negotiations,
            SealedBids bids,
            RoundKeys keys,
            RoundCheck check,
            Outbox outbox,
            AuditTrail audit,
            Event<NegotiationEvent> told,
            Clock clock) {
        this.negotiations = negotiations;
        this.bids = bids;
        this.keys = keys;
        this.check = check;
        this.outbox = outbox;
        this.audit = audit;
        this.told = told;
        this.clock = clock;
    }

    /** Opens the next round, with keys of its own; a repeat with the same round id finds it open. */
    @Transactional
    Negotiation open(UUID id, UUID roundId, OpenRound request, String by) {
        Negotiation negotiation = negotiations.requireForChange(id);
        if (negotiation.rounds().stream().noneMatch(round -> round.id().equals(roundId))) {
            Instant now = now();
            var opened = negotiation.openRound(roundId, check.accept(request, negotiation, now), now, by);
            keys.make(roundId, id, opened.round());
            audit.add(Audited.of(
                    "round.opened",
                    id,
                    Map.of(
                            "round",
                            opened.round(),
                            "closesAt",
                            opened.closesAt().toString(),
                            "invited",
                            opened.invitedSuppliers())));
            tell(opened);
        }
        return negotiation;
    }

    @Transactional
    Negotiation close(UUID id, int number, String by) {
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

    /** Negotiations with a closed round that is still sealed, the longest closed first. */
    @Transactional
    List<UUID> sealed() {
        return negotiations.withSealedRound();
    }

    /** Opens the closed rounds of this negotiation that are still sealed, if their keys are at hand by now. */
    @Transactional
    void openIfPossible(UUID id) {
        negotiations
                .claimSealed(id)
                .ifPresent(negotiation -> negotiation.rounds().stream()
                        .filter(round -> round.isClosed() && !round.isOpened())
                        .forEach(round -> openBids(negotiation, round)));
    }

    private void close(Negotiation negotiation, int number, String by) {
        Instant closedAt = negotiation.closeRound(number, now(), by);
        int received = bids.count(negotiation.id(), number);
        Round round = negotiation.round(number);
        round.closedIn(audit.add(Audited.sealing(
                "round.closed",
                negotiation.id(),
                Map.of("round", number, "closedAt", closedAt.toString(), "bids", received))));
        tell(new NegotiationEvent.RoundClosed(negotiation.id(), number, closedAt, received));
        openBids(negotiation, round);
    }

    /** A round stays closed-and-sealed while its key is not at hand: the closing does not wait for that. */
    private void openBids(Negotiation negotiation, Round round) {
        Instant now = now();
        if (bids.open(negotiation.id(), round, now)) {
            round.open(now);
        }
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
