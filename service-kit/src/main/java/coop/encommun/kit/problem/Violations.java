package coop.encommun.kit.problem;

import java.util.ArrayList;
import java.util.List;

/** Collects all that is wrong so that one answer names it all. Not for several threads. */
public final class Violations {
    private final List<Violation> found = new ArrayList<>();

    public void add(String field, String code, Object... args) {
        found.add(new Violation(field, code, args));
    }

    public void add(Violation violation) {
        found.add(violation);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public List<Violation> list() {
        return List.copyOf(found);
    }

    /** @throws Refused with everything found, if there is anything */
    public void throwIfAny(ProblemType type) {
        if (!found.isEmpty()) throw Refused.withViolations(type, found);
    }
}
