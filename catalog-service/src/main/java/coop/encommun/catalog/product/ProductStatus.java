package coop.encommun.catalog.product;

/** States of a product and the only steps between them. */
enum ProductStatus {
    DRAFT,
    ACTIVE,
    WITHDRAWN;

    boolean mayBecome(ProductStatus next) {
        return switch (this) {
            case DRAFT -> next == ACTIVE;
            case ACTIVE -> next == WITHDRAWN;
            case WITHDRAWN -> false;
        };
    }
}
