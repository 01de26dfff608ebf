package coop.encommun.kit.problem;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** A problem with the headers that belong to it. Everything the log says of failed requests is said here. */
record Answer(Problem problem, Map<String, String> headers) {
    private static final Logger LOG = Logger.getLogger(Answer.class);

    static Answer to(HttpServerRequest request, Throwable failure) {
        boolean ifMatch = request.getHeader(HttpHeaders.IF_MATCH) != null;
        Optional<Refused> refusal = Failure.refusal(failure, ifMatch);
        if (refusal.isEmpty()) return internal(request, failure);
        Answer answer = to(request, refusal.get());
        if (answer.problem.status() == 503) LOG.warnf("%s %s: %s", request.method(), request.path(), failure);
        else LOG.debugf("%s %s: %s", request.method(), request.path(), failure);
        return answer;
    }

    static Answer to(HttpServerRequest request, Refused refused) {
        Locale language = language(request);
        Answer answer = new Answer(Problem.of(refused, request.path(), language), headers(language));
        switch (refused.type()) {
            case GeneralProblem.UNAUTHORIZED -> answer.headers.put(HttpHeaders.WWW_AUTHENTICATE, challenge(request));
            case GeneralProblem.UNAVAILABLE -> answer.headers.put(HttpHeaders.RETRY_AFTER, "5");
            case GeneralProblem.TOO_MANY_REQUESTS ->
                answer.headers.put(HttpHeaders.RETRY_AFTER, String.valueOf(refused.args()[0]));
            // What is still to come of the body is not read.
            case GeneralProblem.PAYLOAD_TOO_LARGE -> answer.headers.put("Connection", "close");
            default -> {}
        }
        return answer;
    }

    private static Answer internal(HttpServerRequest request, Throwable failure) {
        UUID errorId = UUID.randomUUID();
        LOG.errorf(failure, "%s %s failed, error id %s", request.method(), request.path(), errorId);
        Locale language = language(request);
        return new Answer(Problem.internal(errorId, request.path(), language), headers(language));
    }

    private static Locale language(HttpServerRequest request) {
        return Messages.language(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static Map<String, String> headers(Locale language) {
        var headers = new HashMap<String, String>();
        headers.put(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        headers.put(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        headers.put(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        return headers;
    }

    /** RFC 6750: a token that came and did not do is told so. */
    private static String challenge(HttpServerRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null ? "Bearer" : "Bearer error=\"invalid_token\"";
    }
}
