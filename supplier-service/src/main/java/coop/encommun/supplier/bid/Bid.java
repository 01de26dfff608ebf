package coop.encommun.supplier.bid;

import coop.encommun.kit.problem.Refused;
import coop.encommun.supplier.sealing.CannotOpen;
import coop.encommun.supplier.sealing.Opened;
import coop.encommun.supplier.sealing.RoundOpener;
import coop.encommun.supplier.sealing.SealedContent;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * A supplier's bid in one round. Its content is ciphertext, which this service itself cannot read, until the round is
 * opened; then it is opened, or spoiled when what is stored is not what was sealed.
 */
@Entity
public class Bid {
    @Id
    private UUID id;

    private UUID negotiationId;
    private int round;
    private UUID supplierId;
    private int revision;
    private Instant receivedAt;

    // Null in bids of before they were sealed; those had been opened, or will never be.
    private byte[] content;
    private String commitment;
    private Long receivedEntry;

    private byte[] nonce;
    private byte[] openedContent;
    private Instant openedAt;
    private Instant spoiledAt;

    protected Bid() {} // for Hibernate

    /** A bid without content yet. */
    Bid(UUID id, UUID negotiationId, int round, UUID supplierId) {
        this.id = id;
        this.negotiationId = negotiationId;
        this.round = round;
        this.supplierId = supplierId;
    }

    /** Where the next content belongs: sealed in this context it opens nowhere else. */
    String nextContext() {
        return context(revision + 1);
    }

    /** Takes content sealed in {@link #nextContext}. Whether it says the same as before nobody can know. */
    void replace(SealedContent sealed, Instant now) {
        content = sealed.ciphertext();
        commitment = sealed.commitment();
        receivedAt = now;
        revision++;
    }

    /** The place of the audit log that tells of the receipt of this revision. */
    void receivedIn(long entry) {
        receivedEntry = entry;
    }

    /** Whether this row is what the log tells of the receipt: all of it, down to the entry. */
    boolean isAsIn(LoggedReceipt told) {
        return id.equals(told.bid())
                && supplierId.equals(told.supplier())
                && revision == told.revision()
                && told.commitment().equals(commitment)
                && told.received().equals(receivedAt)
                && Objects.equals(receivedEntry, told.entry());
    }

    /** Opens it, or marks it as spoiled and says why. */
    Optional<Spoiling> open(RoundOpener opener, Instant now) {
        try {
            Opened opened = opener.open(content, context(revision));
            if (!opened.commitment().equals(commitment)) {
                return spoil(Spoiling.COMMITMENT_DIFFERS, now);
            }
            if (CanonicalBid.read(opened.canonical()) == null) {
                return spoil(Spoiling.NO_BID, now);
            }
            nonce = opened.nonce();
            openedContent = opened.canonical();
            openedAt = now;
            spoiledAt = null;
            return Optional.empty();
        } catch (CannotOpen swappedOrChanged) {
            return spoil(Spoiling.NOT_WHAT_WAS_SEALED, now);
        } catch (RuntimeException noBid) {
            return spoil(Spoiling.NO_BID, now);
        }
    }

    /** Whatever was in the row before: one bad row must not keep the others from being opened. */
    Optional<Spoiling> spoil(Spoiling why, Instant now) {
        nonce = null;
        openedContent = null;
        openedAt = null;
        spoiledAt = now;
        return Optional.of(why);
    }

    private String context(int revision) {
        return "%s/%d/%s/%s/%d".formatted(negotiationId, round, supplierId, id, revision);
    }

    /** The content, once opened. Before that nobody has a right to it, so asking is a mistake in the code. */
    BidTerms terms() {
        return CanonicalBid.read(canonical());
    }

    /**
     * The content as it was committed to, once opened.
     *
     * @throws Refused (409) when it was changed since
     */
    byte[] canonical() {
        if (openedContent == null) {
            throw new IllegalStateException("bid " + id + " is sealed");
        }
        if (!isAsCommitted()) {
            throw new Refused(BidRefused.BIDS_NOT_AS_OPENED, round);
        }
        return openedContent.clone();
    }

    /** Whether what was opened is still what was committed to; nothing was, in bids of before they were sealed. */
    boolean isAsCommitted() {
        if (commitment == null) return true;
        return nonce != null && new Opened(nonce, openedContent).commitment().equals(commitment);
    }

    /** What was hashed before the content; null while it is sealed, and of bids of before they were sealed. */
    byte[] nonce() {
        return nonce == null ? null : nonce.clone();
    }

    boolean isOpened() {
        return openedAt != null;
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

    UUID supplierId() {
        return supplierId;
    }

    int revision() {
        return revision;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    /** SHA-256(nonce ‖ canonical bid), lower-case hexadecimal; null of bids of before they were sealed. */
    String commitment() {
        return commitment;
    }

    OptionalLong receivedEntry() {
        return receivedEntry == null ? OptionalLong.empty() : OptionalLong.of(receivedEntry);
    }

    Instant openedAt() {
        return openedAt;
    }

    /** When opening it failed; such a bid takes no part in the award. */
    Instant spoiledAt() {
        return spoiledAt;
    }
}
