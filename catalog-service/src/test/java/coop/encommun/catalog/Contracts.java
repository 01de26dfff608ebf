package coop.encommun.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this service has promised, as committed under {@code contracts/}. */
public final class Contracts {

    private static final Path FOLDER = Path.of("contracts");

    private Contracts() {}

    static JsonNode openApi() {
        return yaml(text("openapi.yaml"));
    }

    public static JsonNode asyncApi() {
        return yaml(text("asyncapi.yaml"));
    }

    public static String event(String type) {
        return text("events/" + type + ".json");
    }

    static JsonNode yaml(String yaml) {
        try {
            return new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static JsonNode json(String json) {
        try {
            return new JsonMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void writeOpenApi(String yaml) throws IOException {
        Files.writeString(FOLDER.resolve("openapi.yaml"), yaml);
    }

    private static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
