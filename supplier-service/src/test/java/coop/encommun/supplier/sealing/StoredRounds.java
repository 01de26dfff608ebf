package coop.encommun.supplier.sealing;

import coop.encommun.supplier.DatabaseOwner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Rounds and their keys as they are in the database, each look in a transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class StoredRounds {
    private final RoundKeys keys;
    private final EntityManager database;

    StoredRounds(RoundKeys keys, EntityManager database) {
        this.keys = keys;
        this.database = database;
    }

    UUID id(UUID negotiation, int number) {
        return (UUID) database.createNativeQuery(
                        "select id from negotiation_round where negotiation_id = ?1 and number = ?2", UUID.class)
                .setParameter(1, negotiation)
                .setParameter(2, number)
                .getSingleResult();
    }

    SealedContent seal(UUID round, byte[] content, String context) {
        return keys.seal(round, content, context);
    }

    Optional<RoundOpener> opener(UUID round) {
        return keys.opener(round);
    }

    /** All of the database that has to do with keys of the round, as PostgreSQL writes it out. */
    String dump(UUID round) {
        List<?> rows =
                database.createNativeQuery("""
                        select row_to_json(k)::text from round_key k where round_id = :round
                        union all select row_to_json(s)::text from key_share s where round_id = :round""").setParameter("round", round).getResultList();
        return String.join("\n", rows.stream().map(Object::toString).toList());
    }

    byte[] privateKeys(UUID round) {
        return (byte[])
                database.createNativeQuery("select private_keys from round_key where round_id = ?1", byte[].class)
                        .setParameter(1, round)
                        .getSingleResult();
    }

    void overwritePrivateKeys(UUID round, byte[] wrapped) {
        DatabaseOwner.executeUnguarded(
                "round_key", "update round_key set private_keys = ? where round_id = ?", wrapped, round);
    }

    byte[] publicKeys(UUID round) {
        return (byte[])
                database.createNativeQuery("select public_keys from round_key where round_id = ?1", byte[].class)
                        .setParameter(1, round)
                        .getSingleResult();
    }

    void overwritePublicKeys(UUID round, byte[] others) {
        DatabaseOwner.executeUnguarded(
                "round_key", "update round_key set public_keys = ? where round_id = ?", others, round);
    }

    /** Entries of the audit log about a negotiation, chained already or not yet. */
    long audited(String action, UUID negotiation, String actor) {
        return ((Number) database.createNativeQuery("""
                        select (select count(*) from audit_pending
                                where action = ?1 and subject = ?2 and actor = ?3)
                             + (select count(*) from audit_log
                                where action = ?1 and subject = ?2 and actor = ?3)""")
                        .setParameter(1, action)
                        .setParameter(2, negotiation.toString())
                        .setParameter(3, actor)
                        .getSingleResult())
                .longValue();
    }
}
