package coop.encommun.supplier.bid;

import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.problem.Refused;
import coop.encommun.supplier.RefusedWithTrace;
import coop.encommun.supplier.supplier.Suppliers;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** All bids: one per supplier and round. Only opened ones give their content. */
@ApplicationScoped
public class Bids implements PanacheRepositoryBase<Bid, UUID> {
    private final Suppliers suppliers;
    private final RoundLog log;

    Bids(Suppliers suppliers, RoundLog log) {
        this.suppliers = suppliers;
        this.log = log;
    }

    /**
     * The bids of a closed round in the order of their suppliers' ids; empty while the round is open.
     *
     * @throws Refused (409) when they are not those that were opened
     */
    public List<OpenedBid> openedIn(UUID negotiationId, int round) {
        List<Bid> all = list("negotiationId = ?1 and round = ?2 order by supplierId", negotiationId, round);
        List<Bid> bids = all.stream().filter(Bid::isOpened).toList();
        boolean asOpened = log.opened(negotiationId, round)
                .map(BidList.of(all)::equals)
                .orElseGet(() -> bids.isEmpty() || !log.knows(negotiationId, round));
        if (!asOpened || !bids.stream().allMatch(Bid::isAsCommitted)) {
            throw changed(negotiationId, round);
        }
        Map<UUID, String> names =
                suppliers.namesOf(bids.stream().map(Bid::supplierId).toList());
        return bids.stream()
                .map(bid -> new OpenedBid(bid.id(), bid.supplierId(), names.get(bid.supplierId()), bid.terms()))
                .toList();
    }

    private static Refused changed(UUID negotiationId, int round) {
        return RefusedWithTrace.alarm(
                BidRefused.BIDS_NOT_AS_OPENED,
                Audited.of("bids.found-changed", negotiationId, Map.of("round", round)),
                round);
    }

    Optional<Bid> of(UUID negotiationId, int round, UUID supplierId) {
        return find("negotiationId = ?1 and round = ?2 and supplierId = ?3", negotiationId, round, supplierId)
                .firstResultOptional();
    }

    /** The supplier's last opened bid of an earlier round: what a new one may not be worse than. */
    Optional<Bid> previousOf(UUID negotiationId, int round, UUID supplierId) {
        return find(
                        "negotiationId = ?1 and round < ?2 and supplierId = ?3 and openedAt is not null"
                                + " order by round desc",
                        negotiationId,
                        round,
                        supplierId)
                .firstResultOptional();
    }

    /** Up to {@code limit} bids of a round by supplier, behind the given supplier's id. */
    List<Bid> after(UUID negotiationId, int round, UUID supplierId, int limit) {
        return find(
                        "negotiationId = ?1 and round = ?2 and supplierId > ?3 order by supplierId",
                        negotiationId,
                        round,
                        supplierId)
                .page(0, limit)
                .list();
    }

    /** The commitments of a round's opened bids by supplier. */
    Map<UUID, String> openedCommitments(UUID negotiationId, int round) {
        return getEntityManager()
                .createQuery(
                        "select b.supplierId, b.commitment from Bid b where b.negotiationId = ?1 and b.round = ?2"
                                + " and b.openedAt is not null and b.commitment is not null",
                        Object[].class)
                .setParameter(1, negotiationId)
                .setParameter(2, round)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }
}
