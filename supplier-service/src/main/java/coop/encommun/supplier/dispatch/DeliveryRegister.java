package coop.encommun.supplier.dispatch;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.event.Outbox;
import coop.encommun.supplier.dispatch.DeliveryOutcome.Accepted;
import coop.encommun.supplier.dispatch.DeliveryOutcome.Declined;
import coop.encommun.supplier.dispatch.DeliveryOutcome.Gone;
import coop.encommun.supplier.dispatch.DeliveryOutcome.Unreached;
import coop.encommun.supplier.supplier.Suppliers;
import coop.encommun.supplier.supplier.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The two transactions of a delivery: claiming what is due, and storing how the attempt ended. */
@ApplicationScoped
class DeliveryRegister {
    private final OrderDispatches dispatches;
    private final DeliveryLog log;
    private final Suppliers suppliers;
    private final RetrySchedule schedule;
    private final DispatchSettings settings;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Event<OrderEvent> told;
    private final Clock clock;

    DeliveryRegister(
            OrderDispatches dispatches,
            DeliveryLog log,
            Suppliers suppliers,
            RetrySchedule schedule,
            DispatchSettings settings,
            Outbox outbox,
            AuditTrail audit,
            Event<OrderEvent> told,
            Clock clock) {
        this.dispatches = dispatches;
        this.log = log;
        this.suppliers = suppliers;
        this.schedule = schedule;
        this.settings = settings;
        this.outbox = outbox;
        this.audit = audit;
        this.told = told;
        this.clock = clock;
        if (settings.lease().compareTo(settings.timeout()) <= 0) {
            throw new IllegalArgumentException("encommun.webhooks.lease must be longer than encommun.webhooks.timeout");
        }
    }

    /** @param until what the claim is known by, and when it ends by itself */
    record Claim(UUID dispatchId, UUID supplierId, OrderMessage message, Webhook webhook, Instant until) {}

    @Transactional
    List<UUID> suppliersWithDue() {
        return dispatches.suppliersWithDue(now());
    }

    @Transactional
    Optional<Claim> claimNext(UUID supplierId) {
        Instant now = now();
        return dispatches
                .nextDueOf(supplierId, now)
                .map(order -> new Claim(
                        order.id(),
                        supplierId,
                        OrderMessage.issued(order, settings.publicUrl()),
                        suppliers.require(supplierId).webhook().orElseThrow(),
                        order.claim(now, settings.lease())));
    }

    @Transactional
    void store(Claim claim, Attempt attempt) {
        OrderDispatch order = dispatches.requireForChange(claim.dispatchId());
        switch (attempt.outcome()) {
            case Accepted accepted ->
                order.accepted(attempt, claim.until()).ifPresent(event -> {
                    audit.add(Audited.of(
                            "order.dispatched",
                            event.purchaseOrderId(),
                            Map.of(
                                    "supplier", event.supplierId(),
                                    "version", event.version(),
                                    "sha256", order.sha256(),
                                    "attempts", event.attempts())));
                    outbox.add(event);
                    told.fire(event);
                });
            case Gone gone -> {
                dispatches.disableEndpoint(claim.supplierId(), claim.webhook().since(), now());
                retry(order, claim, attempt, Duration.ZERO);
            }
            case Declined declined -> retry(order, claim, attempt, declined.retryAfter());
            case Unreached unreached -> retry(order, claim, attempt, Duration.ZERO);
        }
        log.add(order, attempt);
    }

    private void retry(OrderDispatch order, Claim claim, Attempt attempt, Duration asked) {
        Duration wait = schedule.after(order.attempts() + 1, asked);
        order.failed(attempt, claim.until(), attempt.endedAt().plus(wait).truncatedTo(ChronoUnit.MICROS));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
