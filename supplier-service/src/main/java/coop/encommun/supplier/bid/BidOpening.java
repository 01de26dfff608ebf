package coop.encommun.supplier.bid;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.audit.Audited;
import coop.encommun.supplier.negotiation.Round;
import coop.encommun.supplier.negotiation.SealedBids;
import coop.encommun.supplier.sealing.RoundOpener;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The bids' side of closing a round: all are opened together, or none is. */
@ApplicationScoped
class BidOpening implements SealedBids {
    private static final UUID FIRST = new UUID(0, 0);
    /** In memory at a time: a large bid comes to some megabytes. */
    private static final int AT_ONCE = 50;

    private final Bids bids;
    private final AuditTrail audit;
    private final BidMetrics metrics;

    BidOpening(Bids bids, AuditTrail audit, BidMetrics metrics) {
        this.bids = bids;
        this.audit = audit;
        this.metrics = metrics;
    }

    @Override
    public boolean open(UUID negotiationId, Round round, Optional<RoundOpener> opener, Instant at) {
        int received = count(negotiationId, round.number());
        if (received > 0 && opener.isEmpty()) {
            return false;
        }
        int spoiled = opener.map(with -> openAll(negotiationId, round.number(), with, at))
                .orElse(0);
        audit.add(Audited.sealing(
                "bids.opened",
                negotiationId,
                Map.of("round", round.number(), "opened", received - spoiled, "spoiled", spoiled)));
        return true;
    }

    @Override
    public int count(UUID negotiationId, int round) {
        return Math.toIntExact(bids.count("negotiationId = ?1 and round = ?2", negotiationId, round));
    }

    private int openAll(UUID negotiationId, int round, RoundOpener opener, Instant at) {
        int spoiled = 0;
        Set<UUID> forged = bids.notAsReceived(negotiationId, round);
        List<Bid> page = bids.after(negotiationId, round, FIRST, AT_ONCE);
        while (!page.isEmpty()) {
            for (Bid bid : page) {
                Optional<Spoiling> spoiling = forged.contains(bid.id())
                        ? bid.spoil(Spoiling.NOT_WHAT_WAS_RECEIVED, at)
                        : bid.open(opener, at);
                spoiling.ifPresent(why -> tellOf(bid, why));
                spoiled += spoiling.isPresent() ? 1 : 0;
            }
            bids.flush();
            page.forEach(bids.getEntityManager()::detach);
            page = bids.after(negotiationId, round, page.getLast().supplierId(), AT_ONCE);
        }
        return spoiled;
    }

    private void tellOf(Bid bid, Spoiling why) {
        Log.errorf("Bid %s of negotiation %s is not what was received: %s", bid.id(), bid.negotiationId(), why);
        metrics.spoiled();
        audit.add(Audited.of(
                "bid.opening-failed",
                bid.id(),
                Map.of(
                        "negotiation", bid.negotiationId(),
                        "round", bid.round(),
                        "supplier", bid.supplierId(),
                        "revision", bid.revision(),
                        "commitment", bid.commitment(),
                        "reason", why.code())));
    }
}
