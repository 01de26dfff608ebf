package coop.encommun.catalog.product;

/** How GST and QST apply: basic groceries are zero-rated, most health and child-care services exempt. */
enum TaxCategory {
    STANDARD,
    ZERO_RATED,
    EXEMPT
}
