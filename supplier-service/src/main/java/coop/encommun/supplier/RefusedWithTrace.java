package coop.encommun.supplier;

import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.problem.ProblemType;
import coop.encommun.kit.problem.Refused;

/**
 * A refusal that the audit log is to know of. It carries the entry out of the transaction that it ends: written within
 * it, the entry would be lost with it, and one written beside it takes a second connection while the first is held.
 */
public final class RefusedWithTrace extends Refused {
    private static final long serialVersionUID = 1L;

    private final transient Audited trace;
    private final boolean alarm;

    private RefusedWithTrace(ProblemType type, Audited trace, boolean alarm, Object... args) {
        super(type, args);
        this.trace = trace;
        this.alarm = alarm;
    }

    /** Somebody asked for what is not to be had: the refusal as it was, with its trace. */
    public static RefusedWithTrace of(Refused refused, Audited trace) {
        return new RefusedWithTrace(refused.type(), trace, false, refused.args());
    }

    /** Something is not as this service left it: the operator’s log is to say so as well. */
    public static RefusedWithTrace alarm(ProblemType type, Audited trace, Object... args) {
        return new RefusedWithTrace(type, trace, true, args);
    }

    public Audited trace() {
        return trace;
    }

    boolean isAlarm() {
        return alarm;
    }
}
