package coop.encommun.supplier.supplier;

/** What a supplier may be counted as when shares are looked at. */
public enum SupplierGroup {
    LOCAL,
    COOP,
    SOCIAL_ECONOMY
}
