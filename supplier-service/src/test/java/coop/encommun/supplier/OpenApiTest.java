package coop.encommun.supplier;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code -Dcontracts=write} writes what the code says; then review the difference and commit it. */
@QuarkusTest
class OpenApiTest {
    private static final Path CONTRACT = Path.of("contracts/openapi.yaml");
    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void saysWhatWasPromised() throws IOException {
        String served = given().get("/q/openapi").asString();
        if ("write".equals(System.getProperty("contracts"))) {
            Files.writeString(CONTRACT, served);
        }

        assertEquals(promised(), YAML.readTree(served));
    }

    @Test
    void describesEveryOperationAndItsProblems() throws IOException {
        List<String> lacking = promised().path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(operation -> !isDescribed(operation.getValue()))
                        .map(operation -> operation.getKey() + " " + path.getKey()))
                .toList();

        assertEquals(List.of(), lacking);
    }

    @Test
    void namesInAsyncApiEveryEventThatHasAnExample() throws IOException {
        JsonNode messages =
                YAML.readTree(Path.of("contracts/asyncapi.yaml").toFile()).at("/components/messages");
        List<String> told = messages.properties().stream()
                .map(Map.Entry::getValue)
                .filter(message -> !message.at("/payload/$ref").asText().endsWith("/Received"))
                .map(message -> message.path("name").asText() + ".json")
                .sorted()
                .toList();

        try (var files = Files.list(Path.of("contracts/events"))) {
            assertEquals(
                    files.map(file -> file.getFileName().toString()).sorted().toList(), told);
        }
    }

    private static boolean isDescribed(JsonNode operation) {
        JsonNode responses = operation.path("responses");
        return !operation.path("summary").asText().isEmpty() && responses.has("401") && responses.has("403");
    }

    private static JsonNode promised() throws IOException {
        return YAML.readTree(CONTRACT.toFile());
    }
}
