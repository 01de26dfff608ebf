package coop.encommun.supplier.negotiation;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.supplier.RefusedWithTrace;
import coop.encommun.supplier.sealing.KeyVaultAway;
import coop.encommun.supplier.sealing.RoundKeys;
import coop.encommun.supplier.sealing.RoundOpener;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Has the bids of a closed round opened, once the closing is committed. The key is fetched first, while nobody waits:
 * its vault may take its time, or hang.
 */
@ApplicationScoped
class RoundOpening {
    private final RoundService service;
    private final RoundKeys keys;
    private final AuditTrail audit;
    /** It is tried each second, and told once. */
    private final Set<UUID> failing = ConcurrentHashMap.newKeySet();

    RoundOpening(RoundService service, RoundKeys keys, AuditTrail audit) {
        this.service = service;
        this.keys = keys;
        this.audit = audit;
    }

    /** Opens the negotiation's sealed round if its key is at hand; if not, or if that fails, the round stays as it is. */
    void open(UUID negotiation) {
        service.sealedRound(negotiation).ifPresent(round -> open(negotiation, round));
    }

    private void open(UUID negotiation, UUID round) {
        try {
            Optional<RoundOpener> opener = opener(negotiation, round);
            service.openBids(negotiation, round, opener);
            opener.ifPresent(opened -> failing.remove(round));
        } catch (RuntimeException e) {
            tellOnce(negotiation, round, e);
        }
    }

    /** Empty while a share is missing, the key vault does not answer, or something is wrong with the key. */
    private Optional<RoundOpener> opener(UUID negotiation, UUID round) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> keys.opener(round));
        } catch (KeyVaultAway away) {
            return Optional.empty();
        } catch (RuntimeException unusable) {
            // A round without bids ends all the same.
            tellOnce(negotiation, round, unusable);
            return Optional.empty();
        }
    }

    private void tellOnce(UUID negotiation, UUID round, RuntimeException why) {
        if (!failing.add(round)) return;
        Log.errorf(why, "Round %s of negotiation %s stays sealed; trying again", round, negotiation);
        if (why instanceof RefusedWithTrace refused) audit.addApart(refused.trace());
    }
}
