package coop.encommun.supplier.negotiation;

import coop.encommun.kit.problem.Refused;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** One round of bidding: who may bid, from when, until when. */
@Entity
@Table(name = "negotiation_round")
public class Round {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "negotiation_id")
    private Negotiation negotiation;

    private int number;
    private Instant opensAt;
    private Instant closesAt;
    private Instant closedAt;
    private String closedBy;
    private Instant openedAt;
    private Long openingEntry;
    private Long closingEntry;
    private Instant termsChangedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "invitation", joinColumns = @JoinColumn(name = "round_id"))
    @Column(name = "supplier_id")
    private Set<UUID> invited = new HashSet<>();

    protected Round() {} // for Hibernate

    Round(UUID id, Negotiation negotiation, int number, RoundTerms terms) {
        this.id = id;
        this.negotiation = negotiation;
        this.number = number;
        this.opensAt = terms.opensAt();
        this.closesAt = terms.closesAt();
        this.invited.addAll(terms.suppliers());
    }

    /** @param due as the audit log tells it */
    Instant close(Instant due, Instant now, String by) {
        closedAt = now.isBefore(due) ? now : due;
        closedBy = by;
        return closedAt;
    }

    /** The place of the audit log that tells of the terms it was opened with. */
    void announcedIn(long entry) {
        openingEntry = entry;
    }

    /** The place of the audit log that tells of the closing. */
    void closedIn(long entry) {
        closingEntry = entry;
    }

    /** It is not what the audit log tells of it; true when its row does not say so yet. */
    boolean findChanged(Instant now) {
        if (termsChangedAt != null) {
            return false;
        }
        termsChangedAt = now;
        return true;
    }

    void findAsOpened() {
        termsChangedAt = null;
    }

    /** All its bids have been opened. */
    void open(Instant now) {
        openedAt = now;
    }

    /**
     * 409 unless a bid may come in at {@code now}. The due time rules, whether or not the closing job has run yet: a
     * bid at {@code closesAt} or later is late.
     */
    public void mustTakeBids(Instant now) {
        if (negotiation.status() != NegotiationStatus.ROUND_OPEN || isClosed() || !now.isBefore(closesAt)) {
            throw new Refused(NegotiationRefused.ROUND_NOT_OPEN, number);
        }
        if (now.isBefore(opensAt)) {
            throw new Refused(NegotiationRefused.ROUND_NOT_OPEN_YET, number, opensAt);
        }
    }

    /** 409 until the round has been closed. */
    public void mustBeClosed() {
        if (isClosed()) {
            return;
        }
        if (negotiation.status() == NegotiationStatus.ROUND_OPEN) {
            throw new Refused(NegotiationRefused.ROUND_STILL_OPEN, number);
        }
        throw new Refused(NegotiationRefused.BIDS_STAY_SEALED, number);
    }

    /** 409 until the round has been closed and its bids have been opened. */
    public void mustBeOpened() {
        mustBeClosed();
        if (isOpened()) {
            return;
        }
        throw new Refused(whySealed(), number);
    }

    private NegotiationRefused whySealed() {
        if (negotiation.status() != NegotiationStatus.ROUND_CLOSED) {
            return NegotiationRefused.BIDS_STAY_SEALED;
        }
        return termsChangedAt == null ? NegotiationRefused.BIDS_NOT_OPENED_YET : NegotiationRefused.ROUND_TERMS_CHANGED;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public boolean isOpened() {
        return openedAt != null;
    }

    public UUID id() {
        return id;
    }

    UUID negotiationId() {
        return negotiation.id();
    }

    public int number() {
        return number;
    }

    public Instant opensAt() {
        return opensAt;
    }

    public Instant closesAt() {
        return closesAt;
    }

    /** When it was closed; null while it is open. */
    public Instant closedAt() {
        return closedAt;
    }

    /** When its bids were opened; null while they are sealed, which may outlast the closing. */
    public Instant openedAt() {
        return openedAt;
    }

    /** Where the audit log tells of the opening; empty of rounds of before its terms were told there. */
    OptionalLong openingEntry() {
        return openingEntry == null ? OptionalLong.empty() : OptionalLong.of(openingEntry);
    }

    /** Where the audit log tells of the closing; empty while it is open, and of rounds closed before there was a log. */
    public OptionalLong closingEntry() {
        return closingEntry == null ? OptionalLong.empty() : OptionalLong.of(closingEntry);
    }

    public Set<UUID> invited() {
        return Set.copyOf(invited);
    }

    String closedBy() {
        return closedBy;
    }
}
