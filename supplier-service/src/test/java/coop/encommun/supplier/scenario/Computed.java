package coop.encommun.supplier.scenario;

import static org.awaitility.Awaitility.await;

import coop.encommun.supplier.Api;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

/** Scenarios as a coordinator sees them. */
final class Computed {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Computed() {}

    static UUID id(Response created) {
        return UUID.fromString(created.then().statusCode(201).extract().path("id"));
    }

    /** Waits until it is over. */
    static JsonPath over(UUID negotiation, UUID scenario) {
        await().atMost(PATIENCE)
                .until(() -> !Set.of("QUEUED", "RUNNING")
                        .contains(read(negotiation, scenario).getString("state")));
        return read(negotiation, scenario);
    }

    static JsonPath read(UUID negotiation, UUID scenario) {
        return Api.coordinator()
                .get("/negotiations/{id}/scenarios/{sid}", negotiation, scenario)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
