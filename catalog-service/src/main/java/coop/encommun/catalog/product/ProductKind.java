package coop.encommun.catalog.product;

enum ProductKind {
    GOODS,
    SERVICE
}
