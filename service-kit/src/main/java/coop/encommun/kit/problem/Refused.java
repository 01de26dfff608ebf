package coop.encommun.kit.problem;

import java.util.List;

/** A request or event refused for a reason a person can act on. Rolls the transaction back. */
public class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Object[] args;
    private final transient List<Violation> violations;

    /** @param args what {@code problem.<slug>.detail} is filled with, in its order */
    public Refused(ProblemType type, Object... args) {
        this(type, List.of(), args);
    }

    private Refused(ProblemType type, List<Violation> violations, Object... args) {
        // No stack trace: a refusal is an answer, not a fault, and many of them must cost little.
        super(words(type, violations, args), null, false, false);
        this.type = type;
        this.args = args;
        this.violations = List.copyOf(violations);
    }

    public static Refused withViolations(ProblemType type, List<Violation> violations) {
        return new Refused(type, violations);
    }

    /** A value that cannot be: one violation, 400. */
    public static Refused invalid(String field, String code, Object... args) {
        return withViolations(GeneralProblem.VALIDATION, List.of(new Violation(field, code, args)));
    }

    /** There is no such thing, or the caller must not know that there is. */
    public static Refused notFound() {
        return new Refused(GeneralProblem.NOT_FOUND);
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Object[] args() {
        return args.clone();
    }

    private static String words(ProblemType type, List<Violation> violations, Object... args) {
        var words = new StringBuilder(type.slug());
        for (Object arg : args) words.append(' ').append(arg);
        for (Violation violation : violations) words.append("; ").append(violation);
        return words.toString();
    }
}
