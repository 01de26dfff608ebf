package coop.encommun.supplier.scenario;

import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.supplier.Api;
import coop.encommun.supplier.AuditedEntries;
import coop.encommun.supplier.negotiation.PreparedNegotiations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EarlyLooksTest {
    @Inject
    PreparedNegotiations prepared;

    @Inject
    AuditedEntries entries;

    @Test
    void leaveATraceWhateverIsAskedOfBidsStillSealed() {
        UUID negotiation = prepared.office();
        Api.openRound(negotiation, Api.newSupplier());

        refused(Api.coordinator().get("/negotiations/{id}/scenarios/comparison", negotiation));
        refused(Api.coordinator().get("/negotiations/{id}/demand-curves", negotiation));
        refused(Api.coordinator().body("{\"name\": \"Essai\"}").post("/negotiations/{id}/scenarios", negotiation));
        refused(Api.coordinator().body("{}").post("/negotiations/{id}/award", negotiation));

        assertEquals(List.of("comparison", "demand-curves", "scenario", "award"), asked(negotiation));
    }

    /** More at once than there are connections: each is answered, and the log is not filled by one who keeps asking. */
    @Test
    void areRefusedByTheHundredWithoutFillingTheLog() throws Exception {
        UUID negotiation = prepared.office();
        Api.openRound(negotiation, Api.newSupplier());
        Callable<Response> look = () -> Api.coordinator().get("/negotiations/{id}/demand-curves", negotiation);

        try (var callers = Executors.newFixedThreadPool(50)) {
            for (Future<Response> answer : callers.invokeAll(Collections.nCopies(100, look))) {
                refused(answer.get());
            }
        }

        assertEquals(List.of("demand-curves"), asked(negotiation));
    }

    @Test
    void mayCompareWhatIsOpenedWhileALaterRoundIsOpen() {
        UUID negotiation = prepared.office();
        UUID supplier = Api.newSupplier();
        Api.openRound(negotiation, supplier);
        Api.closeRound(negotiation, 1).then().statusCode(200);
        Api.openRound(negotiation, supplier);

        Api.coordinator()
                .get("/negotiations/{id}/scenarios/comparison", negotiation)
                .then()
                .statusCode(200);
        assertEquals(List.of(), asked(negotiation));
    }

    private List<String> asked(UUID negotiation) {
        return entries.about(negotiation).stream()
                .filter(entry -> entry.action().equals("bid.early-opening-refused"))
                .map(entry -> entry.data().get("asked").asText())
                .toList();
    }

    private static void refused(Response answer) {
        answer.then().statusCode(409).body("type", endsWith("/round-still-open"));
    }
}
