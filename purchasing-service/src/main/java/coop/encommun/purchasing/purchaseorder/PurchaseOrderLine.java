package coop.encommun.purchasing.purchaseorder;

import coop.encommun.purchasing.allocation.Quantities;
import coop.encommun.purchasing.product.TaxCategory;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;

/**
 * One product of a purchase order, with the terms frozen before the negotiation and the price awarded.
 *
 * @param gtin nullable
 * @param unitPrice scale 4; an average where tiers or rebates give units different prices
 * @param quantity ordered, on the pack grid
 * @param surplus of the quantity, what no site takes
 * @param amount what the line costs, scale 2: quantity × unit price but for rounding
 * @param leadTimeDays nullable
 */
@Embeddable
record PurchaseOrderLine(
        int lineNumber,
        UUID productId,
        String sku,
        String gtin,
        String nameFr,
        String nameEn,
        String unit,
        @Enumerated(EnumType.STRING) TaxCategory taxCategory,
        BigDecimal unitPrice,
        BigDecimal quantity,
        BigDecimal surplus,
        BigDecimal amount,
        Integer leadTimeDays) {

    PurchaseOrderLine {
        quantity = Quantities.plain(quantity);
        surplus = Quantities.plain(surplus);
        if (!LineAmount.agrees(amount, unitPrice, quantity)) {
            throw new IllegalArgumentException("%s at %s is not %s".formatted(quantity, unitPrice, amount));
        }
        if (surplus.signum() < 0 || surplus.compareTo(quantity) >= 0) {
            throw new IllegalArgumentException("a surplus of %s in %s".formatted(surplus, quantity));
        }
    }

    static PurchaseOrderLine of(int lineNumber, DraftLine draft) {
        var product = draft.product();
        BigDecimal unitPrice = draft.unitPrice().setScale(4, RoundingMode.UNNECESSARY);
        BigDecimal quantity = draft.allocated().awarded().quantity();
        return new PurchaseOrderLine(
                lineNumber,
                product.productId(),
                product.sku(),
                product.gtin(),
                product.name().fr(),
                product.name().en(),
                product.unit(),
                product.taxCategory(),
                unitPrice,
                quantity,
                draft.allocated().surplus(),
                draft.amount().setScale(2, RoundingMode.UNNECESSARY),
                draft.leadTimeDays());
    }

    boolean isTaxable() {
        return switch (taxCategory) {
            case STANDARD -> true;
            case ZERO_RATED, EXEMPT -> false;
        };
    }
}
