package coop.encommun.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What fails before or beside the resources (unreadable paths, the operating pages) is told in the same way. */
@Singleton
class RouterProblems {
    private static final int[] STATUSES = {400, 401, 403, 404, 405, 406, 413, 414, 415, 429, 431, 500, 503};

    private final ObjectMapper json;
    private final long largestBody;
    private final long longestUri;
    private final long largestHeaders;

    RouterProblems(
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody,
            @ConfigProperty(name = "encommun.limits.uri") MemorySize longestUri,
            @ConfigProperty(name = "encommun.limits.headers") MemorySize largestHeaders) {
        this.json = json;
        this.largestBody = largestBody.asLongValue();
        this.longestUri = longestUri.asLongValue();
        this.largestHeaders = largestHeaders.asLongValue();
    }

    void install(@Observes Router router) {
        for (int status : STATUSES) router.errorHandler(status, this::answer);
        router.route()
                .order(Integer.MIN_VALUE)
                .handler(this::refuseWhatNobodyReads)
                .failureHandler(this::answer);
    }

    /** Before the server's own checks, which answer without a body. */
    private void refuseWhatNobodyReads(RoutingContext context) {
        AnswerHeaders.addTo(context);
        int status = oversized(context.request());
        if (status == 0) context.next();
        else context.fail(status);
    }

    /** 413, 414 or 431; 0 when nothing is too large. */
    private int oversized(HttpServerRequest request) {
        if (request.uri().length() > longestUri) return 414;
        long headers = 0;
        for (var header : request.headers())
            headers += header.getKey().length() + header.getValue().length();
        if (headers > largestHeaders) return 431;
        String announced = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        return announced != null && Long.parseLong(announced) > largestBody ? 413 : 0;
    }

    private void answer(RoutingContext context) {
        var response = context.response();
        if (response.ended()) return;
        if (response.headWritten()) {
            response.end();
            return;
        }
        AnswerHeaders.addTo(context);
        Answer answer = context.failure() != null
                ? Answer.to(context.request(), context.failure())
                : Failure.of(context.statusCode())
                        .map(refused -> Answer.to(context.request(), refused))
                        .orElseGet(() -> Answer.to(
                                context.request(), new IllegalStateException("Status " + context.statusCode())));
        answer.headers().forEach(response::putHeader);
        // Nobody reads the rest of such a body; keeping the connection would mean waiting for it.
        if (answer.problem().status() == 413) {
            response.endHandler(ended -> context.request().connection().close());
        }
        response.setStatusCode(answer.problem().status()).end(body(answer.problem()));
    }

    private String body(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
