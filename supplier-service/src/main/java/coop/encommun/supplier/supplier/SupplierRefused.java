package coop.encommun.supplier.supplier;

import coop.encommun.kit.problem.ProblemType;

/** Why a change to a supplier is refused. */
enum SupplierRefused implements ProblemType {
    /** {0} the code. */
    SUPPLIER_CODE_TAKEN(409),
    WEBHOOK_URL_REFUSED(422);

    private final int status;

    SupplierRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
