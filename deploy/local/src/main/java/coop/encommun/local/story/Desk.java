package coop.encommun.local.story;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** One person's or system's access to one service: JSON in, JSON out, refusals as {@link Refusal}. */
public final class Desk {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final UnaryOperator<String> address;
    private final String token;

    /** @param address from a path to the whole address: asked at each call, since a service may come back elsewhere */
    public Desk(UnaryOperator<String> address, String token) {
        this.address = address;
        this.token = token;
    }

    public JsonNode get(String path) {
        return call("GET", path, null, "application/json", null);
    }

    /** All items of a paged list. */
    public List<JsonNode> all(String path) {
        List<JsonNode> items = new ArrayList<>();
        for (String next = path; next != null; ) {
            JsonNode page = get(next);
            page.path("items").forEach(items::add);
            next = page.path("next").textValue();
        }
        return items;
    }

    public JsonNode post(String path, Object body) {
        return call("POST", path, json(body), "application/json", null);
    }

    /** A creation that may be repeated: the same key finds the same thing. */
    public JsonNode create(String path, Object body, String key) {
        return call("POST", path, json(body), "application/json", key);
    }

    public JsonNode put(String path, Object body) {
        return call("PUT", path, json(body), "application/json", null);
    }

    public JsonNode postCsv(String path, String csv) {
        return call("POST", path, csv, "text/csv; charset=utf-8", null);
    }

    private JsonNode call(String method, String path, String body, String type, String key) {
        var request = HttpRequest.newBuilder(URI.create(address.apply(path)))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json, application/problem+json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type);
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new Refusal(method + " " + path, answer.statusCode(), answer.body());
            }
            return answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(method + " " + path + ": " + failure, failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", interrupted);
        }
    }

    private static String json(Object body) {
        try {
            return body == null ? null : JSON.writeValueAsString(body);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
