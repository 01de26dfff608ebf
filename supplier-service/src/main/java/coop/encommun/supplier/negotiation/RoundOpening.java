package coop.encommun.supplier.negotiation;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.supplier.RefusedWithTrace;
import coop.encommun.supplier.sealing.KeyVaultAway;
import coop.encommun.supplier.sealing.RoundKeys;
import coop.encommun.supplier.sealing.RoundOpener;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Has the bids of a closed round opened, once the closing is committed. The key is fetched first, while nobody waits and
 * no connection is held: its vault may take its time, or hang.
 */
@ApplicationScoped
class RoundOpening {
    private final RoundService service;
    private final RoundKeys keys;
    private final AuditTrail audit;
    /** It is tried each second, and each thing that keeps it sealed is told once. */
    private final Set<Obstacle> told = ConcurrentHashMap.newKeySet();

    RoundOpening(RoundService service, RoundKeys keys, AuditTrail audit) {
        this.service = service;
        this.keys = keys;
        this.audit = audit;
    }

    private record Obstacle(UUID round, String why) {
        static Obstacle of(UUID round, RuntimeException failure) {
            return new Obstacle(
                    round,
                    failure instanceof RefusedWithTrace refused
                            ? refused.trace().action()
                            : failure.getClass().getName());
        }
    }

    private interface Opening {
        void open(UUID negotiation, UUID round, Optional<RoundOpener> opener);
    }

    /** Opens the negotiation's sealed round if its key is at hand; if not, or if that fails, the round stays as it is. */
    void open(UUID negotiation) {
        open(negotiation, service::openBidsNow);
    }

    /** The same, but leaves it to another replica that is at it. */
    void openUnlessBusy(UUID negotiation) {
        open(negotiation, service::openBids);
    }

    private void open(UUID negotiation, Opening opening) {
        service.sealedRound(negotiation).ifPresent(round -> {
            try {
                Optional<RoundOpener> opener = opener(negotiation, round);
                opening.open(negotiation, round, opener);
                if (opener.isPresent())
                    told.removeIf(obstacle -> obstacle.round().equals(round));
            } catch (RuntimeException e) {
                tellOnce(negotiation, round, e);
            }
        });
    }

    /** Empty while a share is missing, the key vault does not answer, or something is wrong with the key. */
    private Optional<RoundOpener> opener(UUID negotiation, UUID round) {
        try {
            return keys.opener(round);
        } catch (KeyVaultAway away) {
            return Optional.empty();
        } catch (RuntimeException unusable) {
            // A round without bids ends all the same.
            tellOnce(negotiation, round, unusable);
            return Optional.empty();
        }
    }

    private void tellOnce(UUID negotiation, UUID round, RuntimeException why) {
        Obstacle obstacle = Obstacle.of(round, why);
        if (!told.add(obstacle)) return;
        Log.errorf(why, "Round %s of negotiation %s stays sealed; trying again", round, negotiation);
        if (why instanceof RefusedWithTrace refused) trace(obstacle, refused);
    }

    private void trace(Obstacle obstacle, RefusedWithTrace refused) {
        try {
            audit.addApart(refused.trace());
        } catch (RuntimeException unwritten) {
            told.remove(obstacle);
            Log.warnf(unwritten, "No audit entry yet of why round %s stays sealed", obstacle.round());
        }
    }
}
