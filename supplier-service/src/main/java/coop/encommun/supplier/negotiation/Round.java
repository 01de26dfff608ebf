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

    Instant close(Instant now, String by) {
        closedAt = now.isBefore(closesAt) ? now : closesAt;
        closedBy = by;
        return closedAt;
    }

    /** 404 for a supplier that was not invited: it must not learn that the round exists. */
    public void mustInvite(UUID supplierId) {
        if (!invited.contains(supplierId)) {
            throw Refused.notFound();
        }
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

    /** 409 until the bids of this round have been opened. */
    public void mustBeClosed() {
        if (isClosed()) {
            return;
        }
        if (negotiation.status() == NegotiationStatus.ROUND_OPEN) {
            throw new Refused(NegotiationRefused.ROUND_STILL_OPEN, number);
        }
        throw new Refused(NegotiationRefused.BIDS_STAY_SEALED, number);
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public UUID id() {
        return id;
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

    public Set<UUID> invited() {
        return Set.copyOf(invited);
    }

    String closedBy() {
        return closedBy;
    }
}
