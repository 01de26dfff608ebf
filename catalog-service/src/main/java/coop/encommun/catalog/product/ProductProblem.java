package coop.encommun.catalog.product;

import coop.encommun.kit.problem.ProblemType;

/** Why the catalogue refuses. */
enum ProductProblem implements ProblemType {
    /** Another product has the SKU. Args: the SKU. */
    SKU_ALREADY_USED(409),
    /** Co-ops may be asking for it in its unit under its SKU; what is fixed is in the violations. */
    FIXED_WHILE_ACTIVE(409),
    /** Needed for publication and missing: see the violations. */
    PRODUCT_INCOMPLETE(409),
    /** Withdrawn is final. Args: the SKU. */
    PRODUCT_WITHDRAWN(409),
    /** No such step between states. Args: the state it has, the state asked for. */
    STATUS_NOT_REACHABLE(409),
    /** The file cannot be read as the CSV it should be: see the violations. */
    CSV_UNREADABLE(400),
    /** Rows are wrong and all or nothing was asked for: see the violations. */
    IMPORT_REFUSED(422);

    private final int status;

    ProductProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
