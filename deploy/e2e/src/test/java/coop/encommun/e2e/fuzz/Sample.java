package coop.encommun.e2e.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes a JSON value in good form of an OpenAPI schema: every property there, by its example where it has one. */
record Sample(JsonNode document) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 12;

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode schema, int depth) {
        if (depth > DEEPEST) return JSON.nullNode();
        if (schema.path("examples").has(0)) return schema.path("examples").get(0);
        if (schema.has("default")) return schema.get("default");
        if (schema.has("$ref"))
            return of(document.at(schema.path("$ref").asText().substring(1)), depth + 1);
        if (schema.path("enum").has(0)) return schema.path("enum").get(0);
        if (schema.path("anyOf").has(0)) return of(schema.path("anyOf").get(0), depth + 1);
        return ofType(schema, depth);
    }

    private JsonNode ofType(JsonNode schema, int depth) {
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.get(0).asText() : type.asText()) {
            case "object" -> object(schema, depth);
            case "array" -> {
                ArrayNode array = JSON.arrayNode();
                array.add(of(schema.path("items"), depth + 1));
                yield array;
            }
            case "integer", "number" -> JSON.numberNode(1);
            case "boolean" -> JSON.booleanNode(true);
            default -> JSON.textNode("uuid".equals(schema.path("format").asText()) ? ID : "texte");
        };
    }

    private static final String ID = "01990000-0000-7000-8000-000000000001";

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        schema.path("properties")
                .properties()
                .forEach(property -> object.set(property.getKey(), of(property.getValue(), depth + 1)));
        return object;
    }
}
