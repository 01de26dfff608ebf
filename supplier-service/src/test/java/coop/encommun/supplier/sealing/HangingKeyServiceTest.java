package coop.encommun.supplier.sealing;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import coop.encommun.supplier.Api;
import coop.encommun.supplier.negotiation.PreparedNegotiations;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rounds end when they end, whatever the service does that keeps their keys. */
@QuarkusTest
@TestProfile(HangingKeyServiceTest.ElsewhereKept.class)
class HangingKeyServiceTest {
    private static final Instant LAST_WEEK =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(7, ChronoUnit.DAYS);

    @Inject
    PreparedNegotiations prepared;

    private UUID negotiation;
    private UUID supplier;

    public static class ElsewhereKept implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("encommun.sealing.key-uri", "test-kms://bids", "encommun.sealing.patience", "PT2S");
        }
    }

    @BeforeEach
    void bid() {
        negotiation = prepared.office();
        supplier = Api.newSupplier();
        Api.openRound(negotiation, supplier);
        Api.putBid(negotiation, 1, supplier, Api.paperBid("5.4321")).then().statusCode(201);
    }

    @AfterEach
    void bringTheKeyServiceBack() {
        TestKms.back();
    }

    @Test
    void doesNotKeepACoordinatorFromClosing() {
        TestKms.hang();

        Api.closeRound(negotiation, 1).then().statusCode(200);
        assertNotNull(read(negotiation).getString("rounds[0].closedAt"));
        assertNull(read(negotiation).getString("rounds[0].openedAt"));
        readBid().then().statusCode(409).body("type", endsWith("/bids-not-opened-yet"));

        TestKms.back();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertEquals(200, readBid().statusCode()));
    }

    @Test
    void doesNotKeepAnyRoundFromBeingClosedWhenDue() {
        UUID one = prepared.office();
        UUID other = prepared.office();
        prepared.openUntil(LAST_WEEK, one, supplier, () -> {
            Api.putBid(one, 1, supplier, Api.paperBid("5.4321")).then().statusCode(201);
            prepared.openUntil(LAST_WEEK, other, supplier, TestKms::hang);
        });

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertEquals(LAST_WEEK.toString(), read(one).getString("rounds[0].closedAt"));
            assertEquals(LAST_WEEK.toString(), read(other).getString("rounds[0].closedAt"));
        });
        assertNull(read(one).getString("rounds[0].openedAt"));
    }

    @Test
    void opensTheBidsWithTheClosingWhileItAnswers() {
        JsonPath closed =
                Api.closeRound(negotiation, 1).then().statusCode(200).extract().jsonPath();

        assertNotNull(closed.getString("rounds[0].openedAt"));
    }

    @Test
    void leavesSealedForGoodWhatWasCalledOffMeanwhile() {
        TestKms.hang();
        Api.closeRound(negotiation, 1).then().statusCode(200);
        Api.coordinator()
                .body("{\"reason\": \"Annulée.\"}")
                .post("/negotiations/{id}/cancel", negotiation)
                .then()
                .statusCode(200);
        TestKms.back();

        // Long enough for the job that opens what it may.
        await().during(Duration.ofSeconds(3))
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> readBid().then().statusCode(409).body("type", endsWith("/bids-stay-sealed")));
    }

    private Response readBid() {
        return Api.coordinator().get("/negotiations/{id}/rounds/1/bids/{supplier}", negotiation, supplier);
    }

    private static JsonPath read(UUID id) {
        return Api.coordinator().get("/negotiations/{id}", id).jsonPath();
    }
}
