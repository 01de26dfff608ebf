package coop.encommun.kit.web;

import coop.encommun.kit.problem.Refused;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;

/** An unreadable query parameter is refused by name (400); without this it would be 404, as if the path were wrong. */
@Provider
class QueryParameters implements ParamConverterProvider {

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        String name = Arrays.stream(annotations)
                .map(QueryParameters::name)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse("");
        return name.isEmpty() ? null : converter(name, type);
    }

    private static String name(Annotation annotation) {
        return switch (annotation) {
            case QueryParam query -> query.value();
            case RestQuery query -> query.value();
            default -> "";
        };
    }

    @SuppressWarnings("unchecked") // each reading gives the type it is chosen for
    private static <T> ParamConverter<T> converter(String name, Class<T> type) {
        if (type == int.class || type == Integer.class)
            return reading(name, "not-an-integer", "", s -> (T) Integer.valueOf(s));
        if (type == long.class || type == Long.class)
            return reading(name, "not-an-integer", "", s -> (T) Long.valueOf(s));
        if (type == boolean.class || type == Boolean.class) {
            return reading(name, "not-a-boolean", "", s -> (T) strictBoolean(s));
        }
        if (type == UUID.class) return reading(name, "not-a-uuid", "", s -> (T) UUID.fromString(s));
        if (!type.isEnum()) return null;
        T[] constants = type.getEnumConstants();
        String accepted = Arrays.stream(constants).map(Object::toString).collect(Collectors.joining(", "));
        return reading(
                name,
                "not-one-of",
                accepted,
                s -> Arrays.stream(constants)
                        .filter(constant -> ((Enum<?>) constant).name().equals(s))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new));
    }

    /** {@code ?partial=yes} must not quietly mean no. "0" is what Quarkus puts for a primitive that was not given. */
    private static Boolean strictBoolean(String value) {
        return switch (value) {
            case "true" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException(value);
        };
    }

    private static <T> ParamConverter<T> reading(String name, String code, String arg, Function<String, T> reader) {
        return new ParamConverter<>() {
            @Override
            public T fromString(String value) {
                try {
                    return value == null ? null : reader.apply(value);
                } catch (IllegalArgumentException unreadable) {
                    throw Refused.invalid(name, code, arg);
                }
            }

            @Override
            public String toString(T value) {
                return String.valueOf(value);
            }
        };
    }
}
