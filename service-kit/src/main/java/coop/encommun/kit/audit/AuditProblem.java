package coop.encommun.kit.audit;

import coop.encommun.kit.problem.ProblemType;

/** Why a question about the log has no answer. */
enum AuditProblem implements ProblemType {
    NOT_SEALED_YET;

    @Override
    public int status() {
        return 409;
    }
}
