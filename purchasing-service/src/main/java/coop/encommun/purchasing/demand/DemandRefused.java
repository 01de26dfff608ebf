package coop.encommun.purchasing.demand;

import coop.encommun.kit.problem.ProblemType;

/** Why a demand was refused. */
public enum DemandRefused implements ProblemType {
    /** The violations say what is wrong; nothing was stored. */
    DEMAND_REFUSED(422),
    /** Rows of the file cannot be; the violations name the first of them; nothing was stored. */
    IMPORT_REFUSED(422),
    /** The file is no CSV with the header asked for; args: the header. */
    IMPORT_UNREADABLE(400),
    /** Somebody else is changing this demand at this very moment. */
    DEMAND_BUSY(409);

    private final int status;

    DemandRefused(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
