package coop.encommun.supplier;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The published contract is what the code says. After a wanted change: {@code -Dcontracts=write} writes it anew, and the
 * difference is there to be read before it is committed.
 */
@QuarkusTest
class OpenApiTest {
    private static final Path CONTRACT = Path.of("contracts/openapi.yaml");

    @Test
    void publishesItsContract() throws IOException {
        String served = given().get("/q/openapi").asString();
        if ("write".equals(System.getProperty("contracts"))) {
            Files.writeString(CONTRACT, served);
        }

        assertEquals(Files.readString(CONTRACT), served);
    }
}
