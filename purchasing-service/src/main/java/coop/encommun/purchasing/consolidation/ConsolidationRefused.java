package coop.encommun.purchasing.consolidation;

import coop.encommun.kit.problem.ProblemType;

/** Why a look at the consolidated demand was refused. */
public enum ConsolidationRefused implements ProblemType {
    /** There is no demand curve before freezing; args: status. */
    NOT_FROZEN_YET;

    @Override
    public int status() {
        return 409;
    }
}
