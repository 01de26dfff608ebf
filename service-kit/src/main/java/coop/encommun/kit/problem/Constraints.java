package coop.encommun.kit.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Bean Validation told as violations. The code of a constraint is its name ({@code @NotBlank}: {@code not-blank}), or its
 * message where that is a code of ours ({@code @Pattern(message = "coop-code")}); the args are its attributes in the order
 * of their names ({@code @Size}: max, min).
 */
final class Constraints {
    private static final Set<String> NOT_ARGS = Set.of("message", "groups", "payload", "flags", "inclusive");

    private Constraints() {}

    /** Empty when it is the answer that is invalid: not the client's fault. */
    static Optional<Refused> refusal(ConstraintViolationException invalid) {
        var violations = new Violations();
        for (ConstraintViolation<?> violation : invalid.getConstraintViolations()) {
            if (isAnswer(violation.getPropertyPath())) return Optional.empty();
            violations.add(of(violation));
        }
        List<Violation> sorted = violations.list().stream()
                .sorted((one, other) -> one.field().compareTo(other.field()))
                .toList();
        return Optional.of(Refused.withViolations(GeneralProblem.VALIDATION, sorted));
    }

    private static boolean isAnswer(Path path) {
        for (Path.Node node : path) if (node.getKind() == ElementKind.RETURN_VALUE) return true;
        return false;
    }

    private static Violation of(ConstraintViolation<?> violation) {
        var constraint = violation.getConstraintDescriptor();
        Map<String, Object> args = new TreeMap<>(constraint.getAttributes());
        args.keySet().removeAll(NOT_ARGS);
        String field = field(violation.getPropertyPath());
        String message = violation.getMessageTemplate();
        if (!message.startsWith("{"))
            return new Violation(field, message, args.values().toArray());

        String name = constraint.getAnnotation().annotationType().getSimpleName();
        String code = name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        if (code.equals("size") && args.get("max").equals(Integer.MAX_VALUE)) code = "size-at-least";
        return new Violation(field, code, args.values().toArray());
    }

    /** The path as the client sees it: without method and parameter, which are ours, unless there is nothing else. */
    private static String field(Path path) {
        var field = new StringBuilder();
        String parameter = "";
        for (Path.Node node : path) {
            switch (node.getKind()) {
                case METHOD, CONSTRUCTOR, CROSS_PARAMETER, BEAN -> {}
                case PARAMETER -> parameter = node.getName();
                default -> append(field, node);
            }
        }
        return field.isEmpty() ? parameter : field.toString();
    }

    private static void append(StringBuilder field, Path.Node node) {
        if (node.getIndex() != null) field.append('[').append(node.getIndex()).append(']');
        else if (node.getKey() != null) field.append('.').append(node.getKey());
        boolean named = node.getName() != null && node.getKind() == ElementKind.PROPERTY;
        if (named) field.append(field.isEmpty() ? "" : ".").append(node.getName());
    }
}
