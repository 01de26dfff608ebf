package coop.encommun.purchasing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What this service has promised, as committed under {@code contracts/}, and what the others have. */
public final class Contracts {

    private static final Path OWN = Path.of("contracts");

    private Contracts() {}

    static JsonNode openApi() {
        return yaml(text(OWN.resolve("openapi.yaml")));
    }

    static JsonNode asyncApi() {
        return yaml(text(OWN.resolve("asyncapi.yaml")));
    }

    /** The published example of one of our events. */
    public static String event(String type) {
        return text(OWN.resolve("events").resolve(type + ".json"));
    }

    /** The types of all our published examples. */
    static List<String> publishedEvents() {
        try (Stream<Path> files = Files.list(OWN.resolve("events"))) {
            return files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The published example of another service's event. */
    public static String foreignEvent(String service, String type) {
        return text(Path.of("..", service, "contracts", "events", type + ".json"));
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

    static void writeOpenApi(String yaml) {
        try {
            Files.writeString(OWN.resolve("openapi.yaml"), yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
