package coop.encommun.supplier.sealing;

import coop.encommun.kit.value.Ids;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/** One holder's share of a round's key: sealed to the holder from the start, given back after the round's end. */
@Entity
@Table(name = "key_share")
class KeyShare {
    @Id
    private UUID id;

    private UUID roundId;
    private String holder;

    @SuppressWarnings("UnusedVariable") // queries compare it
    private String subject;

    private byte[] sealed;
    private byte[] digest;
    private byte[] given;
    private Instant givenAt;

    protected KeyShare() {} // for Hibernate

    KeyShare(RoundKey key, Holder holder, byte[] share) {
        this.id = Ids.next();
        this.roundId = key.roundId();
        this.holder = holder.name();
        this.subject = holder.subject();
        String heading = SealedShare.heading(key.negotiationId(), key.number(), holder.name());
        this.sealed = SealedShare.sealed(share, heading, holder.publicKeys());
        this.digest = digest(share);
    }

    /** Tells a wrong share before both are there. Of 32 random bytes a hash reveals nothing. */
    boolean is(byte[] share) {
        return MessageDigest.isEqual(digest, digest(share));
    }

    void give(byte[] wrapped, Instant at) {
        given = wrapped;
        givenAt = at;
    }

    /** What the wrapping of a given share is bound to. */
    byte[] about() {
        return ("encommun share " + roundId + " " + holder).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] digest(byte[] share) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(about());
            return sha256.digest(share);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JRE has SHA-256", e);
        }
    }

    UUID roundId() {
        return roundId;
    }

    String holder() {
        return holder;
    }

    byte[] sealed() {
        return sealed;
    }

    boolean isGiven() {
        return given != null;
    }

    /** Wrapped; null until given. */
    byte[] given() {
        return given;
    }

    /** Null until given. */
    Instant givenAt() {
        return givenAt;
    }
}
