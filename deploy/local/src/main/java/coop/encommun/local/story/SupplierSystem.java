package coop.encommun.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The suppliers' order systems: one small web server that takes signed notices, each supplier under its own path. It is busy
 * the first time it is called, as such systems are.
 */
public final class SupplierSystem implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A notice that was taken. */
    public record Notice(String supplier, String webhookId, String orderId) {}

    private final HttpServer server;
    private final Map<String, Webhook> secrets = new ConcurrentHashMap<>();
    private final List<Notice> notices = new CopyOnWriteArrayList<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger forged = new AtomicInteger();

    public SupplierSystem() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/orders/", this::take);
        server.start();
    }

    /** Where the supplier's notices go. */
    public String endpoint(String supplier) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/orders/" + supplier;
    }

    /** @param secret what the suite showed once when the endpoint was registered */
    public void trust(String supplier, String secret) {
        try {
            secrets.put(supplier, new Webhook(secret));
        } catch (EmptyWebhookSecretException noSecret) {
            throw new IllegalStateException("No secret was shown for " + supplier, noSecret);
        }
    }

    public List<Notice> notices() {
        return List.copyOf(notices);
    }

    /** Calls turned away with 503, to be repeated. */
    public int refused() {
        return refused.get();
    }

    /** Calls whose signature did not hold. */
    public int forged() {
        return forged.get();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String supplier = exchange.getRequestURI().getPath().substring("/orders/".length());
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer(exchange, supplier, body), -1);
        }
    }

    private int answer(HttpExchange exchange, String supplier, String body) throws IOException {
        try {
            secrets.get(supplier).verify(body, headers(exchange));
        } catch (WebhookVerificationException forgery) {
            forged.incrementAndGet();
            return 401;
        }
        if (refused.compareAndSet(0, 1)) {
            return 503;
        }
        JsonNode notice = JSON.readTree(body);
        notices.add(new Notice(
                supplier,
                exchange.getRequestHeaders().getFirst("webhook-id"),
                notice.path("data").path("orderId").asText()));
        return 204;
    }

    /** The library looks its headers up in lower case. */
    private static HashMap<String, List<String>> headers(HttpExchange exchange) {
        HashMap<String, List<String>> headers = new HashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values));
        return headers;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
