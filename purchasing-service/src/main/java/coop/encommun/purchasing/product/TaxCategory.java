package coop.encommun.purchasing.product;

/** How sales taxes apply to a product. */
public enum TaxCategory {
    STANDARD,
    ZERO_RATED,
    EXEMPT
}
