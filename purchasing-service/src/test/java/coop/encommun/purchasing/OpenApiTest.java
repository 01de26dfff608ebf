package coop.encommun.purchasing;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code -Dcontracts=write} writes what the code says; then review the difference and commit it. */
@QuarkusTest
class OpenApiTest {

    @Test
    void saysWhatWasPromised() {
        String generated = given().queryParam("format", "yaml")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if ("write".equals(System.getProperty("contracts"))) {
            Contracts.writeOpenApi(generated);
        }

        assertEquals(Contracts.openApi(), Contracts.yaml(generated));
    }

    @Test
    void describesEveryOperationAndItsProblems() {
        List<String> lacking = new ArrayList<>();
        Contracts.openApi()
                .path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    JsonNode said = operation.getValue();
                    boolean whole = !said.path("summary").asText().isEmpty()
                            && said.path("responses").has("401")
                            && said.path("responses").has("403");
                    if (!whole) {
                        lacking.add(operation.getKey() + " " + path.getKey());
                    }
                }));

        assertEquals(List.of(), lacking);
        assertTrue(Contracts.openApi().path("paths").has("/pooled-orders/{id}/demands/{coopId}"));
    }
}
