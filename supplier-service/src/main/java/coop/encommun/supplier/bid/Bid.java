package coop.encommun.supplier.bid;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** A supplier's bid in one round, sealed until the round is closed. */
@Entity
public class Bid {
    @Id
    private UUID id;

    private UUID negotiationId;
    private int round;
    private UUID supplierId;
    private int revision;
    private Instant receivedAt;
    private String sha256;
    private byte[] content;
    private Instant openedAt;

    protected Bid() {} // for Hibernate

    Bid(UUID id, UUID negotiationId, int round, UUID supplierId, SealedTerms terms, Instant now) {
        this.id = id;
        this.negotiationId = negotiationId;
        this.round = round;
        this.supplierId = supplierId;
        replace(terms, now);
    }

    /** Takes new content; the very same again changes nothing. */
    Bid replace(SealedTerms terms, Instant now) {
        if (terms.sha256().equals(sha256)) {
            return this;
        }
        sha256 = terms.sha256();
        content = terms.content();
        receivedAt = now;
        revision++;
        return this;
    }

    /** The content, once opened. Before that nobody has a right to it, so asking is a mistake in the code. */
    BidTerms terms() {
        if (openedAt == null) {
            throw new IllegalStateException("bid " + id + " is sealed");
        }
        return SealedTerms.read(content);
    }

    boolean isOpened() {
        return openedAt != null;
    }

    Receipt receipt() {
        return new Receipt(id, revision, receivedAt, sha256);
    }

    UUID id() {
        return id;
    }

    UUID negotiationId() {
        return negotiationId;
    }

    int round() {
        return round;
    }

    Instant openedAt() {
        return openedAt;
    }

    UUID supplierId() {
        return supplierId;
    }
}
