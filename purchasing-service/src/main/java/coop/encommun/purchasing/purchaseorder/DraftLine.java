package coop.encommun.purchasing.purchaseorder;

import coop.encommun.purchasing.allocation.AllocatedLine;
import coop.encommun.purchasing.consolidation.FrozenTerms.FrozenProduct;
import java.math.BigDecimal;

/**
 * What becomes a line of a purchase order. {@code unitPrice} has at most 4 decimals and may be an average, {@code amount} at
 * most 2; {@code leadTimeDays} may be null.
 */
public record DraftLine(
        FrozenProduct product,
        BigDecimal unitPrice,
        BigDecimal amount,
        Integer leadTimeDays,
        AllocatedLine allocated) {}
