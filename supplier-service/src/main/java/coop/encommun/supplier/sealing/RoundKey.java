package coop.encommun.supplier.sealing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The key pair of one round, the private half wrapped. Never changed. */
@Entity
@Table(name = "round_key")
class RoundKey {
    @Id
    private UUID roundId;

    private UUID negotiationId;
    private int number;
    private byte[] publicKeys;
    private byte[] privateKeys;
    private boolean shared;
    private String note;

    protected RoundKey() {} // for Hibernate

    RoundKey(UUID roundId, UUID negotiationId, int number, byte[] publicKeys, byte[] privateKeys, boolean shared) {
        this.roundId = roundId;
        this.negotiationId = negotiationId;
        this.number = number;
        this.publicKeys = publicKeys;
        this.privateKeys = privateKeys;
        this.shared = shared;
    }

    /** What the wrapping of a round's private keys is bound to: the wrapped keys of another round do not unwrap as its. */
    static byte[] about(UUID roundId) {
        return ("encommun round " + roundId).getBytes(StandardCharsets.UTF_8);
    }

    UUID roundId() {
        return roundId;
    }

    UUID negotiationId() {
        return negotiationId;
    }

    int number() {
        return number;
    }

    byte[] publicKeys() {
        return publicKeys;
    }

    /** Wrapped; once more by the key of the two shares when {@link #isShared}. */
    byte[] privateKeys() {
        return privateKeys;
    }

    boolean isShared() {
        return shared;
    }

    void signed(String by) {
        note = by;
    }

    /** What {@link KeyNotes} signed when it was made; null in keys of before they were signed. */
    String note() {
        return note;
    }
}
