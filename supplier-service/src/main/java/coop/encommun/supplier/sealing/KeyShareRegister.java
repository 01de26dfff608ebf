package coop.encommun.supplier.sealing;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.problem.Refused;
import coop.encommun.supplier.RefusedWithTrace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The transactions of who holds a share: reading it, and giving it after the end of a round and not before. */
@ApplicationScoped
class KeyShareRegister {
    private final RoundKeyRows keys;
    private final KeyShares shares;
    private final KeyVault vault;
    private final AuditTrail audit;
    private final Clock clock;

    KeyShareRegister(RoundKeyRows keys, KeyShares shares, KeyVault vault, AuditTrail audit, Clock clock) {
        this.keys = keys;
        this.shares = shares;
        this.vault = vault;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    KeyShareView read(UUID negotiationId, int round, String holder, String subject) {
        KeyShare share = shares.require(negotiationId, round, holder, subject);
        return KeyShareView.of(share, negotiationId, round, isComplete(share));
    }

    /** Stores the share, wrapped; a repeat changes nothing. */
    @Transactional
    KeyShareView give(UUID negotiationId, int round, String holder, String subject, byte[] given) {
        // Read before the lock, a share would still show the moment before the wait.
        keys.lock(shares.requireRound(negotiationId, round, holder, subject));
        KeyShare share = shares.require(negotiationId, round, holder, subject);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        refuseEarly(share, negotiationId, round, now);
        if (!share.is(given)) throw new Refused(SealingRefused.KEY_SHARE_WRONG, round);
        if (!share.isGiven()) {
            share.give(vault.wrap(given, share.about()), now);
            audit.add(Audited.of("key-share.given", negotiationId, Map.of("round", round, "holder", holder)));
        }
        return KeyShareView.of(share, negotiationId, round, isComplete(share));
    }

    private void refuseEarly(KeyShare share, UUID negotiationId, int round, Instant now) {
        RoundKeyRows.RoundState state = keys.stateOf(share.roundId(), now);
        if (state.closed()) {
            // Its row alone is not believed: with the shares, whoever bends it could open what is still being bid.
            if (!state.toldClosed()) throw bent(share, negotiationId, round);
            return;
        }
        Refused early = new Refused(
                state.calledOff() ? SealingRefused.BIDS_STAY_SEALED : SealingRefused.KEY_SHARE_TOO_EARLY, round);
        // Who comes on time, and only the closing job does not, has tried nothing that a log should hold against them.
        throw state.due() ? early : RefusedWithTrace.of(early, attempt(negotiationId, round, share.holder()));
    }

    private static RefusedWithTrace bent(KeyShare share, UUID negotiationId, int round) {
        Audited changed = Audited.of(
                "round.terms-changed",
                negotiationId,
                Map.of("round", round, "differ", List.of("closing"), "by", "key-share", "holder", share.holder()));
        return RefusedWithTrace.alarm(SealingRefused.KEY_SHARE_TOO_EARLY, changed, round);
    }

    private static Audited attempt(UUID negotiationId, int round, String holder) {
        return Audited.of(
                "bid.early-opening-refused",
                negotiationId,
                Map.of("round", round, "by", "key-share", "holder", holder));
    }

    private boolean isComplete(KeyShare share) {
        return shares.of(share.roundId()).stream().allMatch(KeyShare::isGiven);
    }
}
