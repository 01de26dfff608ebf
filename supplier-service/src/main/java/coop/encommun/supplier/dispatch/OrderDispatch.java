package coop.encommun.supplier.dispatch;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of a consolidated order on its way to the supplier. Its id is the webhook id of every attempt, so that
 * the receiver can tell a repeat.
 */
@Entity
class OrderDispatch {
    @Id
    private UUID id;

    @Version
    @Column(name = "version")
    private long revision;

    private UUID purchaseOrderId;
    private int orderVersion;
    private UUID pooledOrderId;
    private UUID supplierId;
    private String number;
    private Instant receivedAt;
    private byte[] document;
    private String sha256;
    private int attempts;
    private Instant lastAttemptAt;
    private Instant nextAttemptAt;
    private Instant claimedUntil;
    private Instant deliveredAt;

    protected OrderDispatch() {} // for Hibernate

    OrderDispatch(UUID id, OrderDocument order, byte[] document, Instant now, Instant firstAttemptAt) {
        this.id = id;
        this.purchaseOrderId = order.purchaseOrderId();
        this.orderVersion = order.version();
        this.pooledOrderId = order.pooledOrderId();
        this.supplierId = order.supplierId();
        this.number = order.number();
        this.receivedAt = now;
        this.document = document.clone();
        this.sha256 = sha256(document);
        this.nextAttemptAt = firstAttemptAt;
    }

    /** Nobody else sends it until then; a sender that dies loses it by itself. */
    Instant claim(Instant now, Duration lease) {
        claimedUntil = now.plus(lease);
        return claimedUntil;
    }

    /**
     * The supplier's endpoint has accepted it. Empty when that was known already: a sender that lost its claim may have
     * delivered once more, which is still one delivery.
     */
    Optional<OrderEvent.Delivered> accepted(Attempt attempt, Instant claim) {
        attempted(attempt, claim);
        if (deliveredAt != null) {
            return Optional.empty();
        }
        deliveredAt = attempt.endedAt();
        return Optional.of(new OrderEvent.Delivered(
                purchaseOrderId, pooledOrderId, supplierId, orderVersion, deliveredAt, attempts));
    }

    void failed(Attempt attempt, Instant claim, Instant retryAt) {
        attempted(attempt, claim);
        nextAttemptAt = retryAt;
    }

    private void attempted(Attempt attempt, Instant claim) {
        attempts++;
        lastAttemptAt = attempt.startedAt();
        if (claim.equals(claimedUntil)) {
            claimedUntil = null;
        }
    }

    private static String sha256(byte[] document) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JRE has SHA-256", e);
        }
    }

    UUID id() {
        return id;
    }

    UUID purchaseOrderId() {
        return purchaseOrderId;
    }

    int orderVersion() {
        return orderVersion;
    }

    UUID pooledOrderId() {
        return pooledOrderId;
    }

    UUID supplierId() {
        return supplierId;
    }

    String number() {
        return number;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /** Byte for byte as it was issued. */
    byte[] document() {
        return document.clone();
    }

    /** Of the document, lower-case hexadecimal. */
    String sha256() {
        return sha256;
    }

    int attempts() {
        return attempts;
    }

    /** Null until the first one. */
    Instant lastAttemptAt() {
        return lastAttemptAt;
    }

    /** When it is due, if it is not delivered and the supplier has an endpoint. */
    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    /** Null until the endpoint has accepted it. */
    Instant deliveredAt() {
        return deliveredAt;
    }
}
