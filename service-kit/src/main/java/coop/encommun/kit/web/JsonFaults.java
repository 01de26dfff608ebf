package coop.encommun.kit.web;

import static coop.encommun.kit.problem.GeneralProblem.MALFORMED_JSON;
import static coop.encommun.kit.problem.GeneralProblem.UNKNOWN_FIELD;
import static coop.encommun.kit.problem.GeneralProblem.VALIDATION;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import coop.encommun.kit.problem.ProblemType;
import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.problem.Violation;
import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is wrong with a JSON body, in the client's terms: paths and values, never our classes. */
final class JsonFaults {
    private JsonFaults() {}

    static Refused refusal(JsonProcessingException fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) return within(fault, refused);
        }
        return switch (innermost(fault)) {
            case UnrecognizedPropertyException unknown -> refused(UNKNOWN_FIELD, fault, "unknown-field");
            case MismatchedInputException trailing when says(trailing, "Trailing token") -> malformed(trailing);
            case MismatchedInputException none
            when says(none, "Cannot map `null`") -> refused(VALIDATION, fault, "required");
            case InvalidFormatException value
            when isEnum(value.getTargetType()) ->
                refused(VALIDATION, fault, "not-one-of", accepted(value.getTargetType()));
            case MismatchedInputException type -> refused(VALIDATION, fault, expected(type.getTargetType()));
            case JsonMappingException other -> refused(VALIDATION, fault, "invalid");
            case InputCoercionException large -> refused(VALIDATION, fault, "number-out-of-range");
            case JsonProcessingException broken -> malformed(broken);
        };
    }

    /** Jackson has no type of its own for some faults. */
    private static boolean says(JsonProcessingException fault, String words) {
        return fault.getMessage().startsWith(words);
    }

    /** Broken JSON inside an object comes wrapped with the path to it. */
    private static JsonProcessingException innermost(JsonProcessingException fault) {
        return fault.getCause() instanceof JsonProcessingException cause ? innermost(cause) : fault;
    }

    /** What a value's constructor refused, seen from the root of the body. */
    private static Refused within(JsonProcessingException fault, Refused refused) {
        if (refused.violations().isEmpty()) return refused;
        String path = path(fault);
        return Refused.withViolations(
                refused.type(),
                refused.violations().stream().map(v -> v.under(path)).toList());
    }

    private static Refused refused(ProblemType type, JsonProcessingException fault, String code, Object... args) {
        return Refused.withViolations(type, List.of(new Violation(path(fault), code, args)));
    }

    private static Refused malformed(JsonProcessingException broken) {
        JsonLocation at = broken.getLocation();
        return at == null
                ? new Refused(MALFORMED_JSON, 1, 1)
                : new Refused(MALFORMED_JSON, at.getLineNr(), at.getColumnNr());
    }

    private static String path(JsonProcessingException fault) {
        var path = new StringBuilder();
        if (!(fault instanceof JsonMappingException mapping)) return "";
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null)
                path.append('[').append(step.getIndex()).append(']');
            else path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
        }
        return path.toString();
    }

    private static boolean isEnum(Class<?> type) {
        return type != null && type.isEnum();
    }

    private static String accepted(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
    }

    private static String expected(Class<?> type) {
        if (type == null) return "invalid";
        if (type == UUID.class) return "not-a-uuid";
        if (type == LocalDate.class) return "not-a-date";
        if (Temporal.class.isAssignableFrom(type)) return "not-a-time";
        if (type == URI.class) return "not-a-uri";
        if (CharSequence.class.isAssignableFrom(type)) return "not-text";
        if (type == boolean.class || type == Boolean.class) return "not-a-boolean";
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "not-an-integer";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) return "not-a-number";
        if (type.isArray() || Collection.class.isAssignableFrom(type)) return "not-a-list";
        return type.isRecord() ? "not-an-object" : "invalid";
    }
}
