package coop.encommun.purchasing.purchaseorder;

import coop.encommun.kit.event.Event;
import coop.encommun.kit.value.Money;
import coop.encommun.purchasing.allocation.Allocation;
import coop.encommun.purchasing.coop.Address;
import coop.encommun.purchasing.product.Bilingual;
import coop.encommun.purchasing.product.TaxCategory;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What happened to a purchase order, as the others hear it. Keyed by the pooled order, whose life it belongs to. */
sealed interface PurchaseOrderEvent extends Event {

    UUID purchaseOrderId();

    UUID pooledOrderId();

    @Override
    default String topic() {
        return "encommun.purchasing.purchase-orders";
    }

    @Override
    default UUID subject() {
        return purchaseOrderId();
    }

    @Override
    default String key() {
        return pooledOrderId().toString();
    }

    /** The whole order as the supplier is to get it. */
    record Issued(
            UUID purchaseOrderId,
            String number,
            int version,
            UUID pooledOrderId,
            UUID supplierId,
            String currency,
            Instant issuedAt,
            List<Line> lines,
            List<Charge> deliveryCharges,
            Totals totals)
            implements PurchaseOrderEvent {

        @Override
        public String type() {
            return "purchasing.purchase-order.issued.v1";
        }

        static Issued of(PurchaseOrder order, List<Allocation> allocations) {
            String currency = order.totals().currency();
            Map<Integer, List<Allocation>> ofLine =
                    allocations.stream().collect(Collectors.groupingBy(Allocation::lineNumber));
            return new Issued(
                    order.id(),
                    order.number(),
                    order.version(),
                    order.pooledOrderId(),
                    order.supplier().id(),
                    currency,
                    order.milestones().issuedAt(),
                    order.lines().stream()
                            .map(line -> Line.of(line, currency, ofLine.getOrDefault(line.lineNumber(), List.of())))
                            .toList(),
                    order.deliveryCharges().stream()
                            .map(charge -> new Charge(charge.region(), new Money(charge.amount(), currency)))
                            .toList(),
                    Totals.of(order.totals()));
        }
    }

    /** One product; the allocations' quantities and the surplus make up the quantity. */
    record Line(
            int lineNumber,
            UUID productId,
            String sku,
            String gtin,
            Bilingual name,
            String unit,
            Money unitPrice,
            BigDecimal quantity,
            BigDecimal surplus,
            Money amount,
            TaxCategory taxCategory,
            Integer leadTimeDays,
            List<Part> allocations) {

        public Line {
            BigDecimal allocated = allocations.stream().map(Part::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (allocated.add(surplus).compareTo(quantity) != 0) {
                throw new IllegalStateException("line %d: %s allocated and %s surplus are not %s"
                        .formatted(lineNumber, allocated, surplus, quantity));
            }
        }

        static Line of(PurchaseOrderLine line, String currency, List<Allocation> allocations) {
            return new Line(
                    line.lineNumber(),
                    line.productId(),
                    line.sku(),
                    line.gtin(),
                    new Bilingual(line.nameFr(), line.nameEn()),
                    line.unit(),
                    new Money(line.unitPrice(), currency),
                    line.quantity(),
                    line.surplus(),
                    new Money(line.amount(), currency),
                    line.taxCategory(),
                    line.leadTimeDays(),
                    allocations.stream().map(Part::of).toList());
        }
    }

    /** What one co-op site gets of a line. */
    record Part(
            UUID coopId,
            String coopName,
            UUID siteId,
            String siteName,
            String region,
            Address address,
            String gln,
            BigDecimal quantity,
            LocalDate neededBy) {

        static Part of(Allocation allocation) {
            return new Part(
                    allocation.coopId(),
                    allocation.coopName(),
                    allocation.siteId(),
                    allocation.siteName(),
                    allocation.region(),
                    allocation.address(),
                    allocation.gln(),
                    allocation.quantity(),
                    allocation.neededBy());
        }
    }

    /** Delivery to one region, before taxes. */
    record Charge(String region, Money amount) {}

    /** Goods, fixed charge and delivery before taxes, the taxes on these, and the sum. */
    record Totals(Money goods, Money fixed, Money delivery, Money gst, Money qst, Money total) {

        static Totals of(OrderTotals totals) {
            return new Totals(
                    totals.money(totals.goods()),
                    totals.money(totals.fixed()),
                    totals.money(totals.delivery()),
                    totals.money(totals.gst()),
                    totals.money(totals.qst()),
                    totals.money(totals.total()));
        }
    }
}
