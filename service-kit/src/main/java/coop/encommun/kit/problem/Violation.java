package coop.encommun.kit.problem;

import java.util.List;

/**
 * One thing wrong with what was sent.
 *
 * @param field where: a JSON path ({@code lines[2].steps[0].quantity}), a parameter's name, or
 *     {@code line 7, column quantity} of a CSV file
 * @param code what: the text is under {@code violation.<code>} in the message bundles
 * @param args what the text is filled with, in its order
 */
public record Violation(String field, String code, Object... args) {

    /** The same fault seen from an enclosing object: {@code prefix.field}. */
    public Violation under(String prefix) {
        if (prefix.isEmpty()) return this;
        if (field.isEmpty()) return new Violation(prefix, code, args);
        return new Violation(prefix + (field.startsWith("[") ? "" : ".") + field, code, args);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Violation(String otherField, String otherCode, Object[] otherArgs)
                && field.equals(otherField)
                && code.equals(otherCode)
                && List.of(args).equals(List.of(otherArgs));
    }

    @Override
    public int hashCode() {
        return field.hashCode() * 31 + code.hashCode();
    }

    @Override
    public String toString() {
        return field + ": " + code + (args.length == 0 ? "" : " " + List.of(args));
    }
}
