package coop.encommun.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * Reads what a service answers as text.
 *
 * @param token empty for who comes without
 */
public record TextReader(String service, String token) {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** The body of a 200. */
    public String read(String path) {
        HttpResponse<String> answer = ask(path);
        if (answer.statusCode() != 200)
            throw new IllegalStateException(path + " → " + answer.statusCode() + " " + answer.body());
        return answer.body();
    }

    private HttpResponse<String> ask(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + path))
                .header("Accept", "text/plain, application/problem+json;q=0.5");
        if (!token.isEmpty()) request.header("Authorization", "Bearer " + token);
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
