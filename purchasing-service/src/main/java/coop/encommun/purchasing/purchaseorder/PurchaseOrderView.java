package coop.encommun.purchasing.purchaseorder;

import coop.encommun.kit.value.Money;
import coop.encommun.purchasing.allocation.Allocation;
import coop.encommun.purchasing.allocation.ServedStepView;
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
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PurchaseOrder")
record PurchaseOrderView(
        UUID id,
        @Schema(examples = "EC-2026-000123") String number,
        int version,
        UUID pooledOrderId,
        UUID supplierId,
        String supplierName,
        PurchaseOrderStatus status,
        Instant issuedAt,

        @Schema(description = "When the supplier's system took it")
        Instant deliveredAt,

        Instant answeredAt,
        String answerReason,
        List<Line> lines,
        List<Charge> deliveryCharges,
        Totals totals) {

    static PurchaseOrderView of(PurchaseOrder order, List<Allocation> allocations) {
        OrderTotals totals = order.totals();
        Map<Integer, List<Allocation>> ofLine =
                allocations.stream().collect(Collectors.groupingBy(Allocation::lineNumber));
        Map<Integer, LineChange> changes =
                order.changes().stream().collect(Collectors.toMap(LineChange::lineNumber, change -> change));
        return new PurchaseOrderView(
                order.id(),
                order.number(),
                order.version(),
                order.pooledOrderId(),
                order.supplier().id(),
                order.supplier().name(),
                order.status(),
                order.milestones().issuedAt(),
                order.milestones().deliveredAt(),
                order.milestones().answeredAt(),
                order.answerReason(),
                order.lines().stream()
                        .map(line -> Line.of(
                                line,
                                changes.get(line.lineNumber()),
                                ofLine.getOrDefault(line.lineNumber(), List.of()),
                                totals))
                        .toList(),
                order.deliveryCharges().stream()
                        .map(charge -> new Charge(charge.region(), totals.money(charge.amount())))
                        .toList(),
                Totals.of(totals));
    }

    @Schema(name = "PurchaseOrderLine")
    record Line(
            int lineNumber,
            UUID productId,
            String sku,
            String gtin,
            Bilingual name,
            String unit,
            TaxCategory taxCategory,

            @Schema(
                    description = "An average, rounded, where tiers or rebates give units different prices: the amount"
                            + " is the truth, not quantity × unit price")
            Money unitPrice,

            @Schema(description = "Ordered; the allocations and the surplus make it up")
            BigDecimal quantity,

            @Schema(description = "What packs add beyond every tolerance")
            BigDecimal surplus,

            @Schema(description = "What the line costs, to the cent, before taxes")
            Money amount,

            Integer leadTimeDays,

            @Schema(
                    description = "What the supplier made of it when it accepted with changes; the allocations are"
                            + " still those of the quantity ordered")
            Change change,

            List<Part> allocations) {

        static Line of(PurchaseOrderLine line, LineChange change, List<Allocation> allocations, OrderTotals totals) {
            return new Line(
                    line.lineNumber(),
                    line.productId(),
                    line.sku(),
                    line.gtin(),
                    new Bilingual(line.nameFr(), line.nameEn()),
                    line.unit(),
                    line.taxCategory(),
                    totals.money(line.unitPrice()),
                    line.quantity(),
                    line.surplus(),
                    totals.money(line.amount()),
                    line.leadTimeDays(),
                    change == null ? null : new Change(change.quantity(), change.reason()),
                    allocations.stream().map(part -> Part.of(part, totals)).toList());
        }
    }

    @Schema(name = "PurchaseOrderLineChange")
    record Change(BigDecimal quantity, String reason) {}

    @Schema(name = "Allocation")
    record Part(
            UUID coopId,
            String coopName,
            UUID siteId,
            String siteName,
            String region,
            Address address,
            String gln,

            @Schema(description = "The site's firm demand, whoever supplies it")
            BigDecimal requested,

            @Schema(description = "What it gets: firm demand, steps and tolerance")
            BigDecimal quantity,

            @Schema(description = "Of the quantity, what serves conditional steps")
            BigDecimal conditional,

            @Schema(description = "The site's conditional steps by falling limit; none is served above its limit")
            List<ServedStepView> steps,

            @Schema(description = "Its part of the line's amount, to the cent")
            Money amount,

            LocalDate neededBy) {

        static Part of(Allocation allocation, OrderTotals totals) {
            return new Part(
                    allocation.coopId(),
                    allocation.coopName(),
                    allocation.siteId(),
                    allocation.siteName(),
                    allocation.region(),
                    allocation.address(),
                    allocation.gln(),
                    allocation.requested(),
                    allocation.quantity(),
                    allocation.conditional(),
                    ServedStepView.of(allocation.steps(), totals.currency()),
                    totals.money(allocation.amount()),
                    allocation.neededBy());
        }
    }

    @Schema(name = "PurchaseOrderCharge")
    record Charge(String region, Money amount) {}

    @Schema(
            name = "PurchaseOrderTotals",
            description = "GST 5 % and QST 9.975 %, both on the taxable lines, the fixed charge and the delivery")
    record Totals(
            Money goods,

            @Schema(description = "Due once for the order; the co-ops share it in proportion to their goods")
            Money fixed,

            Money delivery,
            Money gst,
            Money qst,
            Money total) {

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
