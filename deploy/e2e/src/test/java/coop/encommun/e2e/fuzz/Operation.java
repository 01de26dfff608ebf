package coop.encommun.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import coop.encommun.e2e.isolation.Route;
import coop.encommun.e2e.isolation.Routes;
import coop.encommun.local.LocalStack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A route with what its OpenAPI document says it takes.
 *
 * @param contentType of the body; empty when it takes none
 * @param sample a body in good form, as the document describes it; null without one or where it is no JSON
 */
record Operation(
        Route route, List<String> queries, List<String> headers, Optional<String> contentType, JsonNode sample) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    static List<Operation> of(LocalStack stack) {
        List<Operation> operations = new ArrayList<>();
        for (String service : List.of("catalog", "purchasing", "supplier")) {
            JsonNode document = Routes.document(stack, service);
            document.path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().stream()
                            .filter(method -> METHODS.contains(method.getKey()))
                            .forEach(method -> operations.add(read(
                                    document,
                                    new Route(service, method.getKey().toUpperCase(Locale.ROOT), path.getKey()),
                                    method.getValue()))));
        }
        return operations;
    }

    private static Operation read(JsonNode document, Route route, JsonNode operation) {
        var content = operation.path("requestBody").path("content").properties().stream()
                .findFirst();
        JsonNode sample = content.filter(body -> body.getKey().equals("application/json"))
                .map(body -> new Sample(document).of(body.getValue().path("schema")))
                .orElse(null);
        return new Operation(
                route,
                parameters(operation, "query"),
                parameters(operation, "header"),
                content.map(java.util.Map.Entry::getKey),
                sample);
    }

    private static List<String> parameters(JsonNode operation, String where) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> where.equals(parameter.path("in").asText()))
                .map(parameter -> parameter.path("name").asText())
                .toList();
    }

    boolean changes() {
        return !route.method().equals("GET");
    }
}
