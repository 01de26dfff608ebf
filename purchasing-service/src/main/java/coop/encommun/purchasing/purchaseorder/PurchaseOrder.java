package coop.encommun.purchasing.purchaseorder;

import static coop.encommun.purchasing.purchaseorder.PurchaseOrderRefused.PURCHASE_ORDER_LINE;
import static coop.encommun.purchasing.purchaseorder.PurchaseOrderRefused.PURCHASE_ORDER_TRANSITION;
import static coop.encommun.purchasing.purchaseorder.PurchaseOrderRefused.PURCHASE_ORDER_VERSION;

import coop.encommun.kit.problem.Refused;
import coop.encommun.purchasing.allocation.Allocation;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The one consolidated order that an awarded supplier gets for a pooled order. */
@Entity
class PurchaseOrder {

    @Id
    private UUID id;

    @Version
    @Column(name = "lock_version")
    private long lockVersion;

    private String number;
    private int version;
    private UUID pooledOrderId;
    private UUID supplierId;
    private String supplierName;

    @Enumerated(EnumType.STRING)
    private PurchaseOrderStatus status;

    @Embedded
    private OrderTotals totals;

    @ElementCollection
    @CollectionTable(name = "purchase_order_line", joinColumns = @JoinColumn(name = "purchase_order_id"))
    @OrderBy("lineNumber")
    private List<PurchaseOrderLine> lines;

    @ElementCollection
    @CollectionTable(name = "purchase_order_charge", joinColumns = @JoinColumn(name = "purchase_order_id"))
    @OrderBy("region")
    private List<DeliveryCharge> deliveryCharges;

    @ElementCollection
    @CollectionTable(name = "purchase_order_change", joinColumns = @JoinColumn(name = "purchase_order_id"))
    @OrderBy("lineNumber")
    private List<LineChange> changes;

    private Instant draftedAt;
    private Instant issuedAt;
    private Instant deliveredAt;
    private Instant answeredAt;
    private String answerReason;

    protected PurchaseOrder() {}

    PurchaseOrder(
            UUID id,
            String number,
            UUID pooledOrderId,
            Supplier supplier,
            String currency,
            List<PurchaseOrderLine> lines,
            Charges charges,
            Instant now) {
        this.id = id;
        this.number = number;
        this.version = 1;
        this.pooledOrderId = pooledOrderId;
        this.supplierId = supplier.id();
        this.supplierName = supplier.name();
        this.status = PurchaseOrderStatus.DRAFT;
        this.lines = new ArrayList<>(lines);
        this.deliveryCharges = new ArrayList<>();
        charges.delivery().forEach((region, charge) -> deliveryCharges.add(new DeliveryCharge(region, charge)));
        this.changes = new ArrayList<>();
        this.totals = OrderTotals.of(currency, lines, charges);
        this.draftedAt = now;
    }

    /** The supplier is to learn it, with these allocations under its lines. */
    PurchaseOrderEvent issue(List<Allocation> allocations, Instant now) {
        become(PurchaseOrderStatus.ISSUED);
        issuedAt = now;
        return PurchaseOrderEvent.Issued.of(this, allocations);
    }

    /** The supplier's answer; the same one again changes nothing, another one is refused. */
    void answer(SupplierAnswer answer) {
        if (answer.version() != version) {
            throw new Refused(PURCHASE_ORDER_VERSION, number, version, answer.version());
        }
        if (status == answer.decision().status() && Set.copyOf(changes).equals(Set.copyOf(answer.changes()))) {
            return;
        }
        requireLines(answer.changes());
        become(answer.decision().status());
        changes.addAll(answer.changes());
        answeredAt = answer.answeredAt();
        answerReason = answer.reason();
    }

    /** The supplier's system took it; the first time counts. */
    void delivered(Instant at) {
        deliveredAt = deliveredAt == null ? at : deliveredAt;
    }

    /** Each change is of another line that the order has, to a quantity that can be. */
    private void requireLines(List<LineChange> changed) {
        Set<Integer> open = lines.stream().map(PurchaseOrderLine::lineNumber).collect(Collectors.toSet());
        for (LineChange change : changed) {
            if (!open.remove(change.lineNumber()) || change.quantity().signum() < 0) {
                throw new Refused(PURCHASE_ORDER_LINE, number, change.lineNumber());
            }
        }
    }

    private void become(PurchaseOrderStatus next) {
        if (!status.mayBecome(next)) {
            throw new Refused(PURCHASE_ORDER_TRANSITION, number, status, next);
        }
        status = next;
    }

    UUID id() {
        return id;
    }

    /** What people call it: "EC-2026-000123". */
    String number() {
        return number;
    }

    int version() {
        return version;
    }

    UUID pooledOrderId() {
        return pooledOrderId;
    }

    Supplier supplier() {
        return new Supplier(supplierId, supplierName);
    }

    PurchaseOrderStatus status() {
        return status;
    }

    OrderTotals totals() {
        return totals;
    }

    List<PurchaseOrderLine> lines() {
        return List.copyOf(lines);
    }

    List<DeliveryCharge> deliveryCharges() {
        return List.copyOf(deliveryCharges);
    }

    List<LineChange> changes() {
        return List.copyOf(changes);
    }

    /** When each thing happened; null what has not. */
    Milestones milestones() {
        return new Milestones(draftedAt, issuedAt, deliveredAt, answeredAt);
    }

    String answerReason() {
        return answerReason;
    }
}
