package coop.encommun.e2e.isolation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.encommun.e2e.TextReader;
import coop.encommun.local.LocalStack;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The routes of the running services, as their OpenAPI documents list them. */
public final class Routes {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private Routes() {}

    static SortedSet<Route> of(LocalStack stack) {
        SortedSet<Route> routes = new TreeSet<>();
        for (String service : List.of("catalog", "purchasing", "supplier")) {
            document(stack, service)
                    .path("paths")
                    .forEachEntry((path, methods) -> methods.fieldNames().forEachRemaining(method -> {
                        if (METHODS.contains(method))
                            routes.add(new Route(service, method.toUpperCase(java.util.Locale.ROOT), path));
                    }));
        }
        return routes;
    }

    /** The service's own OpenAPI document. */
    public static JsonNode document(LocalStack stack, String service) {
        try {
            return JSON.readTree(new TextReader(stack.url(service), "").read("/q/openapi?format=json"));
        } catch (JsonProcessingException noJson) {
            throw new IllegalStateException(noJson);
        }
    }
}
