package coop.encommun.supplier.sealing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;

/** All keys of rounds, as they are stored; and the little of a round that its key depends on. */
@ApplicationScoped
class RoundKeyRows implements PanacheRepositoryBase<RoundKey, UUID> {

    /**
     * @param closed its bids may be opened, by its row
     * @param toldClosed the audit log has the entry of its closing that the row names, or it waits for its place there
     * @param due its time is over, though it may not be closed yet; not so when the negotiation was called off
     * @param calledOff its negotiation ended while it was open: it is never closed
     */
    record RoundState(boolean closed, boolean toldClosed, boolean due, boolean calledOff) {}

    /** Lets one holder at a time give a share of this key: else each of two could believe the other's is missing. */
    void lock(UUID roundId) {
        findById(roundId, LockModeType.PESSIMISTIC_WRITE);
    }

    RoundState stateOf(UUID roundId, Instant now) {
        Tuple round = (Tuple) getEntityManager()
                .createNativeQuery("""
                        select r.closed_at is not null as closed,
                            exists (
                                select 1 from (
                                    select action, subject, convert_from(entry, 'UTF8') as told
                                    from audit_log where pending_id = r.closing_entry
                                    union all
                                    select action, subject, convert_from(data, 'UTF8')
                                    from audit_pending where id = r.closing_entry) as entry
                                where action = 'round.closed' and subject = cast(r.negotiation_id as text)
                                    and told ~ concat('"round":', r.number, '[,}]')) as told_closed,
                            n.status = 'ROUND_OPEN' and r.closes_at <= :now as due,
                            n.status <> 'ROUND_OPEN' and r.closed_at is null as called_off
                        from negotiation_round r join negotiation n on n.id = r.negotiation_id
                        where r.id = :round""", Tuple.class)
                .setParameter("now", now)
                .setParameter("round", roundId)
                .getSingleResult();
        return new RoundState(
                round.get("closed", Boolean.class),
                round.get("told_closed", Boolean.class),
                round.get("due", Boolean.class),
                round.get("called_off", Boolean.class));
    }
}
