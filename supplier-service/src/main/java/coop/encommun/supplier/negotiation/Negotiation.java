package coop.encommun.supplier.negotiation;

import static coop.encommun.supplier.negotiation.NegotiationStatus.AWARDED;
import static coop.encommun.supplier.negotiation.NegotiationStatus.CANCELLED;
import static coop.encommun.supplier.negotiation.NegotiationStatus.FAILED;
import static coop.encommun.supplier.negotiation.NegotiationStatus.PREPARED;
import static coop.encommun.supplier.negotiation.NegotiationStatus.ROUND_CLOSED;
import static coop.encommun.supplier.negotiation.NegotiationStatus.ROUND_OPEN;

import coop.encommun.kit.problem.Refused;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.Immutable;

/** The sealed negotiation of one pooled order; it carries the pooled order's id. */
@Entity
public class Negotiation {
    static final String DUE_TIME = "due-time";
    static final String BUYER = "purchasing-service";

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "title_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Title title;

    private String currency;
    private Instant frozenAt;

    @Immutable
    @Convert(converter = FrozenLinesColumn.class)
    @Column(columnDefinition = "jsonb", updatable = false)
    @ColumnTransformer(write = "?::jsonb")
    private List<FrozenLine> lines;

    @Enumerated(EnumType.STRING)
    private NegotiationStatus status;

    @Enumerated(EnumType.STRING)
    private Disclosure disclosure = Disclosure.NOTHING;

    @OneToMany(mappedBy = "negotiation", cascade = CascadeType.ALL, fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @OrderBy("number")
    private List<Round> rounds = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SELECT)
    @CollectionTable(name = "negotiation_transition", joinColumns = @JoinColumn(name = "negotiation_id"))
    @OrderColumn(name = "position")
    private List<Transition> transitions = new ArrayList<>();

    protected Negotiation() {} // for Hibernate

    /** A negotiation of what a pooled order froze; {@code id} is the pooled order's. */
    public Negotiation(UUID id, Title title, String currency, Instant frozenAt, List<FrozenLine> lines, Instant now) {
        this.id = id;
        this.title = title;
        this.currency = currency;
        this.frozenAt = frozenAt;
        this.lines = List.copyOf(lines);
        become(PREPARED, now, BUYER, null);
    }

    /** Opens the next round; the rule of disclosure is settled by the first one. */
    NegotiationEvent.RoundOpened openRound(UUID roundId, RoundTerms terms, Instant now, String by) {
        if (status == ROUND_CLOSED) {
            rounds.getLast().mustBeOpened();
        }
        become(ROUND_OPEN, now, by, null);
        if (rounds.isEmpty()) {
            disclosure = terms.disclosure();
        }
        Round round = new Round(roundId, this, rounds.size() + 1, terms);
        rounds.add(round);
        return new NegotiationEvent.RoundOpened(
                id,
                round.number(),
                round.opensAt(),
                round.closesAt(),
                round.invited().size());
    }

    /** Closes the open round now, or at its due time when that has passed. Returns the moment of closing. */
    Instant closeRound(int number, Instant due, Instant now, String by) {
        Round round = round(number);
        if (status != ROUND_OPEN || round != rounds.getLast()) {
            throw new Refused(NegotiationRefused.ROUND_NOT_OPEN, number);
        }
        Instant closedAt = round.close(due, now, by);
        become(ROUND_CLOSED, closedAt, by, null);
        return closedAt;
    }

    /** Ends the negotiation by an award over the bids of the last closed round; 409 in any other state. */
    public void award(Instant now, String by, String reason) {
        become(AWARDED, now, by, reason);
    }

    /** Ends the negotiation without an award. */
    NegotiationEvent.Failed fail(String detail, Instant now, String by) {
        become(FAILED, now, by, detail);
        return new NegotiationEvent.Failed(id, now, "no-acceptable-bid", detail);
    }

    /** The coordinator calls it off; bids of an open round stay sealed for good. */
    NegotiationEvent.Failed cancel(String detail, Instant now, String by) {
        if (status == AWARDED) {
            throw notAllowed(CANCELLED); // an award is binding; only the buyer's own cancelling undoes it
        }
        become(CANCELLED, now, by, detail);
        return new NegotiationEvent.Failed(id, now, "negotiation-cancelled", detail);
    }

    /** The pooled order was cancelled; false for a negotiation already over, which stays as it ended. */
    boolean cancelledByBuyer(String reason, Instant now) {
        boolean cancels = status.mayBecome(CANCELLED);
        if (cancels) {
            become(CANCELLED, now, BUYER, reason);
        }
        return cancels;
    }

    private void become(NegotiationStatus next, Instant at, String by, String reason) {
        if (status != null && !status.mayBecome(next)) {
            throw notAllowed(next);
        }
        transitions.add(new Transition(status, next, at, by, reason));
        status = next;
    }

    private Refused notAllowed(NegotiationStatus next) {
        return new Refused(NegotiationRefused.NEGOTIATION_STATE_FORBIDS, status, next);
    }

    public UUID id() {
        return id;
    }

    public Title title() {
        return title;
    }

    public String currency() {
        return currency;
    }

    public List<FrozenLine> lines() {
        return lines;
    }

    public NegotiationStatus status() {
        return status;
    }

    public Disclosure disclosure() {
        return disclosure;
    }

    /** The round of that number, or a 404 refusal. */
    public Round round(int number) {
        if (number < 1 || number > rounds.size()) {
            throw Refused.notFound();
        }
        return rounds.get(number - 1);
    }

    /** The last round, opened: the one an award is made over; 409 when there is none or its bids are sealed. */
    public Round roundToAward() {
        if (rounds.isEmpty() || !rounds.getLast().isClosed()) {
            throw new Refused(NegotiationRefused.ROUND_STILL_OPEN, rounds.size());
        }
        rounds.getLast().mustBeOpened();
        return rounds.getLast();
    }

    /** The last round whose bids have been opened, whether or not a later one is open; 409 while there is none. */
    public Round lastOpenedRound() {
        return rounds.stream()
                .filter(Round::isOpened)
                .reduce((before, last) -> last)
                .orElseGet(this::roundToAward);
    }

    public boolean hasOpenedRound() {
        return rounds.stream().anyMatch(Round::isOpened);
    }

    /** The round that has not been closed, if there is one. */
    public Optional<Round> unclosedRound() {
        return rounds.stream().filter(round -> !round.isClosed()).findFirst();
    }

    List<Round> rounds() {
        return List.copyOf(rounds);
    }

    List<Transition> transitions() {
        return List.copyOf(transitions);
    }

    Instant frozenAt() {
        return frozenAt;
    }
}
