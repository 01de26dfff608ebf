package coop.encommun.supplier.bid;

import coop.encommun.supplier.supplier.Suppliers;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All bids: one per supplier and round. Only opened ones give their content. */
@ApplicationScoped
public class Bids implements PanacheRepositoryBase<Bid, UUID> {
    private final Suppliers suppliers;

    Bids(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    /** The bids of a closed round in the order of their suppliers' ids; empty while the round is open. */
    public List<OpenedBid> openedIn(UUID negotiationId, int round) {
        List<Bid> bids = list(
                "negotiationId = ?1 and round = ?2 and openedAt is not null order by supplierId", negotiationId, round);
        Map<UUID, String> names =
                suppliers.namesOf(bids.stream().map(Bid::supplierId).toList());
        return bids.stream()
                .map(bid -> new OpenedBid(bid.id(), bid.supplierId(), names.get(bid.supplierId()), bid.terms()))
                .toList();
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

    /** Up to {@code limit} opened bids of a round by supplier, behind the given supplier's id. */
    List<Bid> openedAfter(UUID negotiationId, int round, UUID supplierId, int limit) {
        return find(
                        "negotiationId = ?1 and round = ?2 and supplierId > ?3 and openedAt is not null order by supplierId",
                        negotiationId,
                        round,
                        supplierId)
                .page(0, limit)
                .list();
    }

    /** Opens every bid of the round in one statement; returns how many there are. */
    int open(UUID negotiationId, int round, Instant at) {
        return update(
                "openedAt = ?1 where negotiationId = ?2 and round = ?3 and openedAt is null", at, negotiationId, round);
    }
}
