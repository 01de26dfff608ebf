package coop.encommun.supplier.bid;

import coop.encommun.supplier.supplier.Suppliers;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** Ids of the bids of a round whose commitment or revision is another than the audit log tells of: somebody wrote them. */
    Set<UUID> notAsReceived(UUID negotiationId, int round) {
        @SuppressWarnings("unchecked") // select of one uuid column
        List<UUID> ids = getEntityManager()
                .createNativeQuery("""
                        select b.id from bid b
                        left join audit_pending p on p.id = b.received_entry
                        left join audit_log l on l.pending_id = b.received_entry
                        cross join lateral (select coalesce(
                            convert_from(l.entry, 'UTF8')::jsonb -> 'data', convert_from(p.data, 'UTF8')::jsonb) as data) told
                        where b.negotiation_id = :negotiation and b.round = :round
                          and (told.data ->> 'bid' is distinct from b.id::text
                            or told.data ->> 'revision' is distinct from b.revision::text
                            or told.data ->> 'commitment' is distinct from b.commitment)""", UUID.class)
                .setParameter("negotiation", negotiationId)
                .setParameter("round", round)
                .getResultList();
        return Set.copyOf(ids);
    }

    /** The commitments of an opened round in the order of their receipts; without bids of before there were any. */
    List<Commitment> commitmentsIn(UUID negotiationId, int round) {
        @SuppressWarnings("unchecked") // the three columns selected
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("""
                        select l.sequence, b.commitment, b.spoiled_at is not null
                        from bid b join audit_log l on l.pending_id = b.received_entry
                        where b.negotiation_id = :negotiation and b.round = :round
                        order by l.sequence""")
                .setParameter("negotiation", negotiationId)
                .setParameter("round", round)
                .getResultList();
        return rows.stream()
                .map(row -> new Commitment(
                        (Long) row[0],
                        (String) row[1],
                        (Boolean) row[2] ? Commitment.State.SPOILED : Commitment.State.OPENED))
                .toList();
    }
}
