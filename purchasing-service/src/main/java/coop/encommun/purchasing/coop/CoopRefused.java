package coop.encommun.purchasing.coop;

import coop.encommun.kit.problem.ProblemType;

/** Why something was refused to a co-op. */
public enum CoopRefused implements ProblemType {
    /** Another co-op has this code; args: code. */
    COOP_CODE_TAKEN,
    /** Another site of the co-op has this code; args: code. */
    SITE_CODE_TAKEN;

    @Override
    public int status() {
        return 409;
    }
}
