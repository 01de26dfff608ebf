package coop.encommun.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import coop.encommun.local.LocalStack;
import coop.encommun.local.story.Desk;
import coop.encommun.local.story.Stage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** A service looked at from outside, as an operator does. */
record Probe(LocalStack stack, String service) {

    static Probe of(LocalStack stack, String service) {
        return new Probe(stack, service);
    }

    JsonNode deadLetters() {
        Desk coordinator = new Stage(stack).coordinator(service);
        return coordinator.get("/dead-letters");
    }

    /** Status of {@code /q/health/ready}: 200 or 503. */
    int readiness() {
        return status("/q/health/ready");
    }

    int liveness() {
        return status("/q/health/live");
    }

    private int status(String path) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(stack.url(service) + path))
                    .timeout(Duration.ofSeconds(30))
                    .build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
