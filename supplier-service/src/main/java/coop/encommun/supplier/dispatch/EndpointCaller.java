package coop.encommun.supplier.dispatch;

import coop.encommun.supplier.dispatch.DeliveryOutcome.Accepted;
import coop.encommun.supplier.dispatch.DeliveryOutcome.Declined;
import coop.encommun.supplier.dispatch.DeliveryOutcome.Gone;
import coop.encommun.supplier.dispatch.DeliveryOutcome.Unreached;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Calls an endpoint once: no redirect is followed, no more time is given than the time-out, little is read. */
@ApplicationScoped
class EndpointCaller {
    private static final int MOST_WORDS = 300;

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final EndpointGuard guard;
    private final Duration timeout;
    private final Clock clock;

    EndpointCaller(EndpointGuard guard, DispatchSettings settings, Clock clock) {
        this.guard = guard;
        this.timeout = settings.timeout();
        this.clock = clock;
    }

    /** @param request made only when the endpoint may be called */
    DeliveryOutcome call(URI endpoint, Supplier<HttpRequest> request) throws InterruptedException {
        Optional<String> objection = guard.objection(endpoint);
        return objection.isPresent() ? new Unreached(objection.get()) : send(request.get());
    }

    private DeliveryOutcome send(HttpRequest request) throws InterruptedException {
        CompletableFuture<HttpResponse<Void>> answer = http.sendAsync(request, FirstBytes.handler());
        try {
            return outcome(answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return new Unreached("no answer within " + timeout.toSeconds() + " s");
        } catch (ExecutionException e) {
            return new Unreached(words(e.getCause()));
        } finally {
            answer.cancel(true);
        }
    }

    private DeliveryOutcome outcome(HttpResponse<Void> response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Accepted(status);
        }
        return status == 410 ? new Gone() : new Declined(status, retryAfter(response));
    }

    /** RFC 9110: seconds or a date; only 429 and 503 are believed to mean it. */
    private Duration retryAfter(HttpResponse<Void> response) {
        boolean believed = response.statusCode() == 429 || response.statusCode() == 503;
        String asked = response.headers().firstValue("Retry-After").orElse("").strip();
        if (!believed || asked.isEmpty()) {
            return Duration.ZERO;
        }
        try {
            Duration wait = asked.matches("[0-9]{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(asked))
                    : Duration.between(clock.instant(), httpDate(asked));
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }

    private static Instant httpDate(String text) {
        return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    private static String words(Throwable failure) {
        String message = failure.getMessage();
        String words = failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        return words.length() > MOST_WORDS ? words.substring(0, MOST_WORDS) : words;
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }
}
