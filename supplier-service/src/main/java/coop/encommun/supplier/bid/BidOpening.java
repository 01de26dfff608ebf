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
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The bids' side of closing a round: all are opened together, or none is. */
@ApplicationScoped
class BidOpening implements SealedBids {
    private static final UUID FIRST = new UUID(0, 0);
    /** In memory at a time: a large bid comes to some megabytes. */
    private static final int AT_ONCE = 50;

    private final Bids bids;
    private final RoundLog log;
    private final AuditTrail audit;
    private final BidMetrics metrics;

    BidOpening(Bids bids, RoundLog log, AuditTrail audit, BidMetrics metrics) {
        this.bids = bids;
        this.log = log;
        this.audit = audit;
        this.metrics = metrics;
    }

    @Override
    public boolean open(UUID negotiationId, Round round, Optional<RoundOpener> opener, Instant at) {
        if (opener.isEmpty() && count(negotiationId, round.number()) > 0) {
            return false;
        }
        Map<UUID, LoggedReceipt> receipts = log.lastReceipts(negotiationId, round.number()).stream()
                .collect(Collectors.toMap(LoggedReceipt::supplier, Function.identity()));
        Opening opening = new Opening(negotiationId, round, at, receipts);
        opener.ifPresent(opening::openAll);
        receipts.values().forEach(opening::miss);
        audit.add(Audited.sealing("bids.opened", negotiationId, opening.summary()));
        return true;
    }

    @Override
    public int count(UUID negotiationId, int round) {
        return Math.toIntExact(bids.count("negotiationId = ?1 and round = ?2", negotiationId, round));
    }

    /** One round being opened; of the receipts those remain whose bids are not there. */
    private final class Opening {
        private final UUID negotiationId;
        private final Round round;
        private final Instant at;
        private final Map<UUID, LoggedReceipt> receipts;
        private final BidList list = new BidList();
        private int opened;
        private int spoiled;

        Opening(UUID negotiationId, Round round, Instant at, Map<UUID, LoggedReceipt> receipts) {
            this.negotiationId = negotiationId;
            this.round = round;
            this.at = at;
            this.receipts = receipts;
        }

        void openAll(RoundOpener opener) {
            List<Bid> page = bids.after(negotiationId, round.number(), FIRST, AT_ONCE);
            while (!page.isEmpty()) {
                page.forEach(bid -> open(bid, opener));
                bids.flush();
                page.forEach(bids.getEntityManager()::detach);
                page = bids.after(negotiationId, round.number(), page.getLast().supplierId(), AT_ONCE);
            }
        }

        private void open(Bid bid, RoundOpener opener) {
            LoggedReceipt told = receipts.remove(bid.supplierId());
            Optional<Spoiling> spoiling = doubts(bid, told);
            spoiling.ifPresent(why -> bid.spoil(why, at));
            if (spoiling.isEmpty()) {
                spoiling = bid.open(opener, at);
            }
            spoiling.ifPresentOrElse(why -> spoil(OpeningFailed.of(bid, told, why)), () -> opened++);
            list.add(bid);
        }

        private Optional<Spoiling> doubts(Bid bid, LoggedReceipt told) {
            if (!round.invited().contains(bid.supplierId())) return Optional.of(Spoiling.NOT_INVITED);
            if (told == null) return Optional.of(Spoiling.NOT_WHAT_WAS_RECEIVED);
            if (!told.received().isBefore(round.closesAt())) return Optional.of(Spoiling.LATE);
            if (bid.isAsIn(told)) return Optional.empty();
            return Optional.of(
                    bid.revision() < told.revision() ? Spoiling.EARLIER_REVISION : Spoiling.NOT_WHAT_WAS_RECEIVED);
        }

        void miss(LoggedReceipt receipt) {
            spoil(OpeningFailed.missing(negotiationId, round.number(), receipt));
        }

        private void spoil(OpeningFailed failed) {
            spoiled++;
            Log.errorf(
                    "Bid %s of negotiation %s is not what was received: %s",
                    failed.bid(), negotiationId, failed.reason());
            metrics.spoiled();
            audit.add(Audited.of("bid.opening-failed", failed.bid(), failed));
        }

        Map<String, Object> summary() {
            return Map.of("round", round.number(), "opened", opened, "spoiled", spoiled, "bids", list.hash());
        }
    }
}
