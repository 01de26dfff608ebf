package coop.encommun.purchasing.coop;

import coop.encommun.kit.problem.ProblemType;
import coop.encommun.kit.problem.Refused;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.ConstraintViolationException.ConstraintKind;

/** Turns the unique index's objection into a refusal a person can act on. */
final class TakenCode {

    private TakenCode() {}

    static void refuseAs(ProblemType refusal, String code, Runnable store) {
        try {
            store.run();
        } catch (ConstraintViolationException violated) {
            if (violated.getKind() == ConstraintKind.UNIQUE) {
                throw new Refused(refusal, code);
            }
            throw violated;
        }
    }
}
