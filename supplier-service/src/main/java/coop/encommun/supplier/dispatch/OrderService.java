package coop.encommun.supplier.dispatch;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.event.Outbox;
import coop.encommun.kit.event.PoisonEvent;
import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.value.Ids;
import coop.encommun.supplier.supplier.Suppliers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Takes orders to be sent, and the suppliers' answers. */
@ApplicationScoped
class OrderService {
    private static final Logger LOG = Logger.getLogger(OrderService.class);

    private final OrderDispatches dispatches;
    private final Answers answers;
    private final Suppliers suppliers;
    private final OrderDocuments documents;
    private final RetrySchedule schedule;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Event<OrderEvent> told;
    private final Clock clock;

    OrderService(
            OrderDispatches dispatches,
            Answers answers,
            Suppliers suppliers,
            OrderDocuments documents,
            RetrySchedule schedule,
            Outbox outbox,
            AuditTrail audit,
            Event<OrderEvent> told,
            Clock clock) {
        this.dispatches = dispatches;
        this.answers = answers;
        this.suppliers = suppliers;
        this.documents = documents;
        this.schedule = schedule;
        this.outbox = outbox;
        this.audit = audit;
        this.told = told;
        this.clock = clock;
    }

    /** Keeps an order for sending; one dispatch per order and version, however often it is told. */
    @Transactional
    void receive(OrderDocument order, byte[] document) {
        if (suppliers.findByIdOptional(order.supplierId()).isEmpty()) {
            throw new PoisonEvent("Order " + order.number() + " is for the unknown supplier " + order.supplierId());
        }
        if (dispatches.of(order.purchaseOrderId(), order.version()).isPresent()) {
            LOG.debugf("Order %s version %d is known already", order.number(), order.version());
            return;
        }
        Instant now = now();
        dispatches.persist(new OrderDispatch(Ids.next(), order, document, now, now.plus(schedule.first())));
    }

    /**
     * Takes the answer to the latest version of an order; the same answer again changes nothing.
     *
     * @param supplierId whose order it must be
     */
    @Transactional
    OrderAnswer answer(UUID purchaseOrderId, AnswerRequest request, UUID supplierId, String by) {
        OrderDispatch found = dispatches.requireLatest(purchaseOrderId, supplierId);
        OrderDispatch order = dispatches.requireForChange(found.id());
        Optional<OrderAnswer> given = answers.findByIdOptional(order.id());
        if (given.isPresent()) {
            return given.filter(answer -> answer.saysTheSameAs(request))
                    .orElseThrow(() -> new Refused(
                            OrderRefused.ORDER_ALREADY_ANSWERED,
                            order.number(),
                            given.get().decision()));
        }
        request.checkAgainst(documents.read(order));
        OrderAnswer answer = new OrderAnswer(order.id(), request, now(), by);
        answers.persist(answer);
        audit.add(Audited.of(
                "order.answered",
                purchaseOrderId,
                Map.of(
                        "supplier",
                        order.supplierId(),
                        "version",
                        order.orderVersion(),
                        "decision",
                        answer.decision())));
        outbox.add(answer.event(order));
        told.fire(answer.event(order));
        return answer;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
