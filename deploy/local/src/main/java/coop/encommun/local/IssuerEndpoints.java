package coop.encommun.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the local issuer answers: the discovery document, the keys, and client-credentials tokens. */
final class IssuerEndpoints implements HttpHandler {
    private static final int LARGEST_FORM = 8192;

    private final String url;
    private final TokenMint mint;

    IssuerEndpoints(String url, TokenMint mint) {
        this.url = url;
        this.mint = mint;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!isLocal(exchange)) {
                answer(exchange, 403, error("access_denied"));
                return;
            }
            switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
                case "GET /.well-known/openid-configuration" -> answer(exchange, 200, discovery());
                case "GET /jwks" -> answer(exchange, 200, mint.publicKeys());
                case "POST /token" -> issue(exchange);
                default -> answer(exchange, 404, error("not_found"));
            }
        }
    }

    /** A page of another site must not get tokens by pointing its own name at 127.0.0.1. */
    private static boolean isLocal(HttpExchange exchange) {
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse("");
        return host.matches("(localhost|127\\.0\\.0\\.1)(:\\d+)?");
    }

    private void issue(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(exchange);
        if (!"client_credentials".equals(form.get("grant_type"))) {
            answer(exchange, 400, error("unsupported_grant_type"));
            return;
        }
        Optional<LocalRole> role = LocalRole.of(form.getOrDefault("client_id", ""));
        if (role.isEmpty()) {
            answer(exchange, 401, error("invalid_client"));
            return;
        }
        Map<String, String> claims = new HashMap<>();
        Optional<String> whose = role.get().requiredClaim();
        if (whose.isPresent()) {
            if (!isUuid(form.get(whose.get()))) {
                answer(exchange, 400, error("invalid_request: " + whose.get() + " (UUID)"));
                return;
            }
            claims.put(whose.get(), form.get(whose.get()));
        }
        String name = role.get().id();
        String token = mint.token(name, Set.of(name), claims, LocalIssuer.VALIDITY);
        answer(exchange, 200, json(token));
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readNBytes(LARGEST_FORM), StandardCharsets.UTF_8);
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            return "";
        }
    }

    private static boolean isUuid(String value) {
        try {
            return value != null && UUID.fromString(value).toString().equalsIgnoreCase(value);
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }

    private String discovery() {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/jwks","token_endpoint":"%1$s/token",\
                "authorization_endpoint":"%1$s/authorize","response_types_supported":["token"],\
                "grant_types_supported":["client_credentials"],"subject_types_supported":["public"],\
                "id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(url);
    }

    private static String json(String token) {
        return """
                {"access_token":"%s","token_type":"Bearer","expires_in":%d}
                """.formatted(token, LocalIssuer.VALIDITY.toSeconds());
    }

    private static String error(String code) {
        return """
                {"error":"%s"}
                """.formatted(code);
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
