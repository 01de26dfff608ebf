package coop.encommun.purchasing.pooledorder;

import static coop.encommun.purchasing.pooledorder.PooledOrderStatus.ACKNOWLEDGED;
import static coop.encommun.purchasing.pooledorder.PooledOrderStatus.AWARDED;
import static coop.encommun.purchasing.pooledorder.PooledOrderStatus.CANCELLED;
import static coop.encommun.purchasing.pooledorder.PooledOrderStatus.COLLECTING;
import static coop.encommun.purchasing.pooledorder.PooledOrderStatus.DRAFT;
import static coop.encommun.purchasing.pooledorder.PooledOrderStatus.FAILED;
import static coop.encommun.purchasing.pooledorder.PooledOrderStatus.FROZEN;
import static coop.encommun.purchasing.pooledorder.PooledOrderStatus.NEGOTIATING;
import static coop.encommun.purchasing.pooledorder.PooledOrderStatus.ORDERED;
import static coop.encommun.purchasing.pooledorder.Transition.SYSTEM;

import coop.encommun.kit.problem.Refused;
import coop.encommun.purchasing.product.Bilingual;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** A purchase that many co-ops make together, from collecting their demands to the suppliers' answers. */
@Entity
public class PooledOrder {

    @Id
    private UUID id;

    @Version
    private long version;

    @Embedded
    @AttributeOverride(name = "fr", column = @Column(name = "title_fr"))
    @AttributeOverride(name = "en", column = @Column(name = "title_en"))
    private Bilingual title;

    private String currency;
    private Instant closesAt;
    private String closedBy;

    @Enumerated(EnumType.STRING)
    private PooledOrderStatus status;

    @Embedded
    private Rules rules;

    @ElementCollection
    @CollectionTable(name = "pooled_order_line", joinColumns = @JoinColumn(name = "pooled_order_id"))
    @OrderColumn(name = "position")
    private List<PooledOrderLine> lines;

    @ElementCollection
    @CollectionTable(name = "pooled_order_transition", joinColumns = @JoinColumn(name = "pooled_order_id"))
    @OrderColumn(name = "position")
    private List<Transition> transitions;

    protected PooledOrder() {}

    PooledOrder(UUID id, Bilingual title, String currency, Instant closesAt, Rules rules, List<PooledOrderLine> lines) {
        this.id = id;
        this.title = title;
        this.currency = currency;
        this.closesAt = closesAt;
        this.rules = rules;
        this.lines = new ArrayList<>(lines);
        this.status = DRAFT;
        this.transitions = new ArrayList<>();
    }

    PooledOrderEvent open(String by, Instant now) {
        if (status == DRAFT && !now.isBefore(closesAt)) {
            throw new Refused(PooledOrderRefused.POOLED_ORDER_CLOSED, closesAt);
        }
        become(COLLECTING, by, now);
        return new PooledOrderEvent.Opened(id, title, currency, closesAt, List.copyOf(lines));
    }

    /**
     * Lets nobody submit any more, from now on: what the coordinator does before freezing ahead of the due time.
     *
     * @return false when it was closed already
     */
    public boolean close(String by, Instant now) {
        requireStep(FROZEN);
        if (!now.isBefore(closesAt)) {
            return false;
        }
        closesAt = now;
        closedBy = by;
        return true;
    }

    /** Ends the collecting: frozen with the demand consolidated now, or failed when a minimum is missed. */
    public PooledOrderEvent freeze(Consolidation consolidation, Instant now) {
        requireStep(FROZEN);
        String by = Objects.requireNonNullElse(closedBy, SYSTEM);
        PooledDemand demand = consolidation.of(this);
        Optional<String> missed = missedMinimum(demand);
        if (missed.isPresent()) {
            return fail("minimum-missed", missed.get(), by, now);
        }
        become(FROZEN, by, now);
        return new PooledOrderEvent.Frozen(id, title, currency, now, demand.coops(), demand.lines());
    }

    PooledOrderEvent cancel(String reason, String by, Instant now) {
        become(CANCELLED, by, now);
        return new PooledOrderEvent.Cancelled(id, now, reason);
    }

    /** The first round is open. */
    public void negotiationStarted(Instant now) {
        become(NEGOTIATING, SYSTEM, now);
    }

    public void award(Instant now) {
        become(AWARDED, SYSTEM, now);
    }

    /** The consolidated orders are on their way, by the award itself. */
    public void orderIssued(Instant now) {
        orderIssued(SYSTEM, now);
    }

    /** The consolidated orders are on their way, by a coordinator's word. */
    public void orderIssued(String by, Instant now) {
        become(ORDERED, by, now);
    }

    /** Every supplier has answered, at least one of them yes. */
    public void acknowledge(Instant now) {
        become(ACKNOWLEDGED, SYSTEM, now);
    }

    /** Nothing will be bought; {@code reason} is a stable code ("no-acceptable-bid"), detail is for people. */
    public PooledOrderEvent fail(String reason, String detail, Instant now) {
        return fail(reason, detail, SYSTEM, now);
    }

    private PooledOrderEvent fail(String reason, String detail, String by, Instant now) {
        become(FAILED, by, now);
        return new PooledOrderEvent.Failed(id, now, reason, detail);
    }

    private void requireStep(PooledOrderStatus next) {
        if (!status.mayBecome(next)) {
            throw new Refused(PooledOrderRefused.POOLED_ORDER_TRANSITION, status, next);
        }
    }

    private void become(PooledOrderStatus next, String by, Instant now) {
        requireStep(next);
        transitions.add(new Transition(status, next, now, by));
        status = next;
    }

    private Optional<String> missedMinimum(PooledDemand demand) {
        if (demand.coops() < rules.minimumCoops()) {
            return Optional.of("coops: %d < %d".formatted(demand.coops(), rules.minimumCoops()));
        }
        return lines.stream()
                .filter(line -> line.missingFrom(demand.firmQuantityOf(line.productId()))
                                .signum()
                        > 0)
                .map(line -> "product %s: %s < %s"
                        .formatted(
                                line.productId(),
                                demand.firmQuantityOf(line.productId()).toPlainString(),
                                line.minimumQuantity().toPlainString()))
                .reduce((one, other) -> one + "; " + other);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Bilingual title() {
        return title;
    }

    public String currency() {
        return currency;
    }

    public Instant closesAt() {
        return closesAt;
    }

    public PooledOrderStatus status() {
        return status;
    }

    public Rules rules() {
        return rules;
    }

    public List<PooledOrderLine> lines() {
        return List.copyOf(lines);
    }

    /** The history, oldest first. */
    public List<Transition> transitions() {
        return List.copyOf(transitions);
    }
}
