package coop.encommun.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * RFC 9457 problem document.
 *
 * @param type stable URI of the kind of problem
 * @param title the kind of problem in words
 * @param status HTTP status
 * @param detail this occurrence in words
 * @param instance path of the request
 * @param errorId only with an internal error: the id under which the log has it
 * @param violations everything wrong with what was sent; absent when there is nothing to name
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errorId", "violations"})
public record Problem(
        URI type, String title, int status, String detail, String instance, UUID errorId, List<Fault> violations) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** One {@link Violation} in words. */
    public record Fault(String field, String code, String message) {
        public static Fault of(Violation violation, Locale language) {
            String text = Messages.text(language, "violation." + violation.code(), violation.args());
            return new Fault(violation.field(), violation.code(), text);
        }
    }

    static Problem of(Refused refused, String path, Locale language) {
        ProblemType type = refused.type();
        String key = "problem." + type.slug();
        return new Problem(
                type.uri(),
                Messages.text(language, key + ".title"),
                type.status(),
                Messages.text(language, key + ".detail", refused.args()),
                path,
                null,
                refused.violations().stream().map(v -> Fault.of(v, language)).toList());
    }

    /** An internal error: says nothing of its cause but the id under which the log has it. */
    static Problem internal(UUID errorId, String path, Locale language) {
        Problem plain = of(new Refused(GeneralProblem.INTERNAL_ERROR, errorId), path, language);
        return new Problem(plain.type, plain.title, plain.status, plain.detail, path, errorId, List.of());
    }
}
