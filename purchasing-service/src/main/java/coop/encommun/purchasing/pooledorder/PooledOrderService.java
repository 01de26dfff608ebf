package coop.encommun.purchasing.pooledorder;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.event.Outbox;
import coop.encommun.kit.problem.Violations;
import coop.encommun.kit.value.Fingerprint;
import coop.encommun.purchasing.product.Product;
import coop.encommun.purchasing.product.Products;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The coordinator's commands to a pooled order before and beside its collecting. */
@ApplicationScoped
class PooledOrderService {

    private final PooledOrders pooledOrders;
    private final Products products;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final Clock clock;

    PooledOrderService(PooledOrders pooledOrders, Products products, Outbox outbox, AuditTrail trail, Clock clock) {
        this.pooledOrders = pooledOrders;
        this.products = products;
        this.outbox = outbox;
        this.trail = trail;
        this.clock = clock;
    }

    /** A draft under this id; the one that is there already when the request is a repeat. */
    @Transactional
    PooledOrderView draft(UUID id, PooledOrderRequest request) {
        return PooledOrderView.of(pooledOrders.findByIdOptional(id).orElseGet(() -> {
            List<PooledOrderLine> lines = request.lines().stream()
                    .map(line -> new PooledOrderLine(line.productId(), line.minimumQuantity()))
                    .toList();
            refuseWhatCannotBe(lines, request.currency(), request.closesAt());
            PooledOrder order = new PooledOrder(
                    id, request.title(), request.currency(), request.closesAt(), request.rules(), lines);
            pooledOrders.persistAndFlush(order);
            trail.add(Audited.of("pooled-order.drafted", id, Map.of("content", Fingerprint.ofJson(request))));
            return order;
        }));
    }

    @Transactional
    PooledOrderView open(UUID id, String by) {
        PooledOrder order = pooledOrders.requireToChange(id);
        Instant now = clock.instant();
        PooledOrderEvent opened = order.open(by, now);
        refuseWhatCannotBe(order.lines(), order.currency(), order.closesAt());
        outbox.add(opened);
        trail.add(Audited.of("pooled-order.opened", id, Map.of("closesAt", order.closesAt())));
        pooledOrders.flush();
        return PooledOrderView.of(order);
    }

    @Transactional
    PooledOrderView cancel(UUID id, String reason, String by) {
        PooledOrder order = pooledOrders.requireToChange(id);
        outbox.add(order.cancel(reason, by, clock.instant()));
        trail.add(Audited.of("pooled-order.cancelled", id, Map.of("reason", Fingerprint.ofJson(reason))));
        pooledOrders.flush();
        return PooledOrderView.of(order);
    }

    private void refuseWhatCannotBe(List<PooledOrderLine> lines, String currency, Instant closesAt) {
        Violations violations = new Violations();
        if (!clock.instant().isBefore(closesAt)) {
            violations.add("closesAt", "closes-in-past");
        }
        Map<UUID, Product> known =
                products.known(lines.stream().map(PooledOrderLine::productId).toList());
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            UUID productId = lines.get(i).productId();
            String field = "lines[%d].productId".formatted(i);
            Product product = known.get(productId);
            if (product == null) {
                violations.add(field, "unknown-product");
            } else if (!product.isActive()) {
                violations.add(field, "withdrawn-product");
            } else if (!product.referencePrice().currency().equals(currency)) {
                violations.add(field, "wrong-currency", currency);
            }
            if (!seen.add(productId)) {
                violations.add(field, "duplicate-line");
            }
        }
        violations.throwIfAny(PooledOrderRefused.POOLED_ORDER_REFUSED);
    }
}
