package coop.encommun.supplier.negotiation;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.event.Outbox;
import coop.encommun.supplier.sealing.RoundKeys;
import coop.encommun.supplier.sealing.RoundOpener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Opens rounds, closes them, and has their bids opened: one transaction per command. Closing does not wait for the
 * key; {@link RoundOpening} fetches that, while nothing is held.
 */
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
            RoundKeys.Made key = keys.make(roundId, id, opened.round());
            audit.add(Audited.of(
                    "round.opened",
                    id,
                    Map.of(
                            "round",
                            opened.round(),
                            "closesAt",
                            opened.closesAt().toString(),
                            "invited",
                            opened.invitedSuppliers(),
                            "key",
                            key.fingerprint())));
            tell(opened);
        }
        return negotiation;
    }

    @Transactional
    void close(UUID id, int number, String by) {
        close(negotiations.requireForChange(id), number, by);
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

    /** Negotiations with a closed round that is sealed and could be opened, the longest closed first. */
    @Transactional
    List<UUID> sealed() {
        return negotiations.withSealedRound();
    }

    /** The closed round of this negotiation that is sealed and could be opened. */
    @Transactional
    Optional<UUID> sealedRound(UUID id) {
        return negotiations.sealedRoundOf(id);
    }

    /** Opens that round, unless it has been opened meanwhile or another replica is at it. */
    @Transactional
    void openBids(UUID id, UUID roundId, Optional<RoundOpener> opener) {
        negotiations.claimSealed(id, roundId).ifPresent(negotiation -> {
            Round round = negotiation.rounds().getLast();
            Instant now = now();
            if (bids.open(id, round, opener, now)) {
                round.open(now);
            }
        });
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
