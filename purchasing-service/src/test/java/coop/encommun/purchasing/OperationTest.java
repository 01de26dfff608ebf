package coop.encommun.purchasing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OperationTest {

    @Test
    void isReadyWithDatabaseAndBroker() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP")));
    }

    @Test
    void countsDemands() {
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("encommun_demands_submitted_total"))
                .body(containsString("encommun_outbox_backlog"));
    }
}
