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
    private final TermsCheck terms;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Event<NegotiationEvent> told;
    private final Clock clock;

    RoundService(
            Negotiations negotiations,
            SealedBids bids,
            RoundKeys keys,
            RoundCheck check,
            TermsCheck terms,
            Outbox outbox,
            AuditTrail audit,
            Event<NegotiationEvent> told,
            Clock clock) {
        this.negotiations = negotiations;
        this.bids = bids;
        this.keys = keys;
        this.check = check;
        this.terms = terms;
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
            Round round = negotiation.rounds().getLast();
            round.announcedIn(audit.add(LoggedRound.opening(round, key)));
            tell(opened);
        }
        return negotiation;
    }

    @Transactional
    void close(UUID id, int number, String by) {
        Negotiation negotiation = negotiations.requireForChange(id);
        close(negotiation, terms.mustNotBeClosed(negotiation.round(number)), by);
    }

    /** Negotiations whose round is due, the longest due first. */
    @Transactional
    List<UUID> due() {
        return negotiations.withDueRound(now());
    }

    /**
     * Closes the round of this negotiation if it is due by what the log tells of it, and no other replica is at it. One that
     * only its row calls due stays open.
     */
    @Transactional
    void closeIfDue(UUID id) {
        negotiations.claimOpen(id).ifPresent(negotiation -> {
            LoggedRound logged = terms.of(negotiation.rounds().getLast());
            if (logged.isOpenAgain() || logged.due().isAfter(now())) {
                terms.holds(logged, now());
            } else {
                close(negotiation, logged, Negotiation.DUE_TIME);
            }
        });
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
        negotiations.claimSealed(id, roundId).ifPresent(negotiation -> openBids(negotiation, opener));
    }

    /** Opens that round, unless it has been opened meanwhile; when another replica is at it, this is over when that is. */
    @Transactional
    void openBidsNow(UUID id, UUID roundId, Optional<RoundOpener> opener) {
        negotiations.awaitSealed(id, roundId).ifPresent(negotiation -> openBids(negotiation, opener));
    }

    private void openBids(Negotiation negotiation, Optional<RoundOpener> opener) {
        Round round = negotiation.rounds().getLast();
        Instant now = now();
        if (terms.holds(terms.of(round), now) && bids.open(negotiation.id(), round, opener, now)) {
            round.open(now);
        }
    }

    private void close(Negotiation negotiation, LoggedRound logged, String by) {
        Round round = logged.round();
        Instant closedAt = negotiation.closeRound(round.number(), logged.due(), now(), by);
        terms.holds(logged, now());
        int received = bids.count(negotiation.id(), round.number());
        round.closedIn(audit.add(Audited.sealing(
                "round.closed",
                negotiation.id(),
                Map.of("round", round.number(), "closedAt", closedAt.toString(), "bids", received))));
        tell(new NegotiationEvent.RoundClosed(negotiation.id(), round.number(), closedAt, received));
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
