package coop.encommun.e2e.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** HTTP as a browser speaks it: keeps its cookies, follows nothing by itself. */
final class Web {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    // By hand: the JDK's own store gives no cookie marked “secure” back to http://localhost, as browsers do.
    private final Map<String, String> cookies = new TreeMap<>();

    HttpResponse<String> get(String url, String tokenOrNull) {
        return send(request(url, tokenOrNull));
    }

    HttpResponse<String> post(String url, String token, JsonNode body) {
        return send(request(url, token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    HttpResponse<String> put(String url, String token, JsonNode body) {
        return send(request(url, token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body.toString())));
    }

    HttpResponse<String> form(String url, Map<String, String> fields) {
        return send(request(url, null)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields))));
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request(String url, String tokenOrNull) {
        var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofMinutes(2));
        if (tokenOrNull != null) request.header("Authorization", "Bearer " + tokenOrNull);
        if (!cookies.isEmpty())
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            for (String cookie : answer.headers().allValues("Set-Cookie")) {
                String[] pair = cookie.split(";")[0].split("=", 2);
                if (pair[1].isEmpty()) cookies.remove(pair[0]);
                else cookies.put(pair[0], pair[1]);
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status)
            throw new AssertionError(
                    answer.request().method() + " " + answer.uri() + ": " + answer.statusCode() + " " + answer.body());
        return answer;
    }

    JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    ObjectNode object() {
        return JSON.createObjectNode();
    }

    ArrayNode array() {
        return JSON.createArrayNode();
    }
}
