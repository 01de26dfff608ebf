package coop.encommun.supplier.negotiation;

import coop.encommun.kit.problem.Refused;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * All negotiations. A row is locked before the aggregate is read, never with it: rounds fetched in the locking
 * statement itself would still show the moment before the wait.
 */
@ApplicationScoped
public class Negotiations implements PanacheRepositoryBase<Negotiation, UUID> {
    /** Topic of everything told about a negotiation. */
    public static final String TOPIC = "encommun.supplier.negotiations";

    /**
     * Rounds to be opened: not of a negotiation that is over, and none that waits for its holders' shares, unless there
     * is nothing in it to open.
     */
    private static final String OPENABLE = """
            negotiation n
            join negotiation_round r on r.negotiation_id = n.id
            left join round_key k on k.round_id = r.id
            where n.status = 'ROUND_CLOSED' and r.closed_at is not null and r.opened_at is null
              and (k.round_id is null or not k.shared
                or not exists (select from key_share s where s.round_id = r.id and s.given is null)
                or not exists (select from bid b where b.negotiation_id = n.id and b.round = r.number))""";

    /** A row may say later than the log; nothing in an entry, however forged, may keep other rounds from being found. */
    private static final String DUE = """
            select n.id from negotiation n join negotiation_round r on r.negotiation_id = n.id
            where n.status = 'ROUND_OPEN' and r.closed_at is null and (r.closes_at <= :now or exists (
                select from audit_log l
                cross join lateral (select encode(l.entry, 'escape')) as told (text)
                cross join lateral (select substring(told.text from '"closesAt":"([^"]+)"')) as closes (at)
                where l.subject = cast(n.id as text) and l.action = 'round.opened'
                  and substring(told.text from '"round":([0-9]+)') = cast(r.number as text)
                  and case when pg_input_is_valid(closes.at, 'timestamptz') then cast(closes.at as timestamptz) <= :now end))
            order by r.closes_at""";

    /** The negotiation, or a 404 refusal. */
    public Negotiation require(UUID id) {
        return findByIdOptional(id).orElseThrow(Refused::notFound);
    }

    /** The negotiation, for the caller's transaction alone to change; waits for bids being taken. */
    public Negotiation requireForChange(UUID id) {
        return findForChange(id).orElseThrow(Refused::notFound);
    }

    Optional<Negotiation> findForChange(UUID id) {
        lock(id, "for update");
        return findByIdOptional(id);
    }

    /** The negotiation as it stays while the caller takes a bid: any number at once, but no change of state. */
    public Negotiation requireForBidding(UUID id) {
        lock(id, "for share");
        return require(id);
    }

    /** Whether the round is closed or its due time has come: once so, always so. Holds nothing. */
    public boolean isRoundOver(UUID id, int number, Instant now) {
        return count(
                        "from Negotiation n join n.rounds r where n.id = ?1 and r.number = ?2"
                                + " and (r.closedAt is not null or r.closesAt <= ?3)",
                        id,
                        number,
                        now)
                > 0;
    }

    /** Ids of negotiations whose open round is due by its row or by what the audit log tells, the longest due first. */
    List<UUID> withDueRound(Instant now) {
        @SuppressWarnings("unchecked") // select of one uuid column
        List<UUID> ids = getEntityManager()
                .createNativeQuery(DUE, UUID.class)
                .setParameter("now", now)
                .getResultList();
        return ids;
    }

    /** The negotiation if its round is (still) open, claimed by this transaction; empty while another one is at it. */
    Optional<Negotiation> claimOpen(UUID id) {
        List<?> claimed =
                getEntityManager().createNativeQuery("""
                        select n.id from negotiation n
                        join negotiation_round r on r.negotiation_id = n.id and r.closed_at is null
                        where n.id = :id and n.status = 'ROUND_OPEN'
                        for update of n skip locked""").setParameter("id", id).getResultList();
        return claimed.isEmpty() ? Optional.empty() : Optional.of(require(id));
    }

    /** Lets one bid of a supplier in at a time; only for someone invited. */
    public void lockInvitation(Round round, UUID supplierId) {
        getEntityManager()
                .createNativeQuery(
                        "select round_id from invitation where round_id = :round and supplier_id = :supplier for update")
                .setParameter("round", round.id())
                .setParameter("supplier", supplierId)
                .getResultList();
    }

    /** Up to {@code limit} negotiations behind the given id, in one state or (null) in any. */
    List<NegotiationSummary> after(UUID id, NegotiationStatus status, int limit) {
        return getEntityManager()
                .createQuery("""
                        select n.id, n.title, n.currency, n.status from Negotiation n
                        where n.id > :after and (:status is null or n.status = :status)
                        order by n.id""", NegotiationSummary.class)
                .setParameter("after", id)
                .setParameter("status", status)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Up to {@code limit} invitations of a supplier behind the given round's id. */
    List<Invitation> invitationsOf(UUID supplierId, UUID afterRound, int limit) {
        return getEntityManager()
                .createQuery("""
                        select r.id, n.id, n.title, n.currency, n.status, n.disclosure,
                            r.number, r.opensAt, r.closesAt, r.closedAt
                        from Negotiation n join n.rounds r
                        where :supplier member of r.invited and r.id > :after
                        order by r.id""", Invitation.class)
                .setParameter("supplier", supplierId)
                .setParameter("after", afterRound)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * 404 unless the supplier is invited to that round: asked before anything is looked at, so that a round of others and
     * one that does not exist are the same to it, in the work done as well.
     */
    public void mustHaveInvited(UUID id, int number, UUID supplierId) {
        if (count(
                        "from Negotiation n join n.rounds r where n.id = ?1 and r.number = ?2 and ?3 member of r.invited",
                        id,
                        number,
                        supplierId)
                == 0) {
            throw Refused.notFound();
        }
    }

    /** Up to 1,000 ids of negotiations with a closed round that is sealed and could be opened, the longest closed first. */
    List<UUID> withSealedRound() {
        @SuppressWarnings("unchecked") // select of one uuid column
        List<UUID> ids = getEntityManager()
                .createNativeQuery("select n.id from " + OPENABLE + " order by r.closed_at limit 1000", UUID.class)
                .getResultList();
        return ids;
    }

    /** The id of the negotiation's round that is closed, sealed, and could be opened. */
    Optional<UUID> sealedRoundOf(UUID id) {
        @SuppressWarnings("unchecked") // select of one uuid column
        List<UUID> ids = getEntityManager()
                .createNativeQuery("select r.id from " + OPENABLE + " and n.id = :id", UUID.class)
                .setParameter("id", id)
                .getResultList();
        return ids.stream().findFirst();
    }

    /** The negotiation if that round of it is (still) sealed, for this transaction alone; waits while another is at it. */
    Optional<Negotiation> awaitSealed(UUID id, UUID roundId) {
        lock(id, "for update"); // asked afterwards: what was waited for shows only then
        return sealedRoundOf(id).filter(roundId::equals).map(found -> require(id));
    }

    /** The negotiation if that round of it is (still) sealed, claimed by this transaction; empty while another is at it. */
    Optional<Negotiation> claimSealed(UUID id, UUID roundId) {
        List<?> claimed = getEntityManager()
                .createNativeQuery("select n.id from " + OPENABLE
                        + " and n.id = :id and r.id = :round for update of n skip locked")
                .setParameter("id", id)
                .setParameter("round", roundId)
                .getResultList();
        return claimed.isEmpty() ? Optional.empty() : Optional.of(require(id));
    }

    /** Whether the supplier is or was invited to any round of the negotiation. */
    boolean hasInvited(UUID id, UUID supplierId) {
        return count("from Negotiation n join n.rounds r where n.id = ?1 and ?2 member of r.invited", id, supplierId)
                > 0;
    }

    private void lock(UUID id, String how) {
        getEntityManager()
                .createNativeQuery("select id from negotiation where id = :id " + how)
                .setParameter("id", id)
                .getResultList();
    }
}
