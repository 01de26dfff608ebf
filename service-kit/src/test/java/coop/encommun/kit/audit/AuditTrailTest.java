package coop.encommun.kit.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.local.TestTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AuditTrailTest {

    @Inject
    Ledger ledger;

    @Inject
    AuditSequencer sequencer;

    @Inject
    AuditDatabase database;

    private final UUID thing = UUID.randomUUID();

    @Test
    void numbersEntriesAsTheyAreQueued() {
        long first = ledger.write(Audited.of("thing.painted", thing, Map.of("colour", "red")));
        assertTrue(ledger.write(Audited.of("thing.painted", thing)) > first);
    }

    @Test
    void queuesManyInTheirOrder() {
        ledger.writeAll(Stream.of("red", "green", "blue")
                .map(colour -> Audited.of("thing.painted", thing, Map.of("colour", colour)))
                .toList());
        sequencer.settle(ledger.write(Audited.of("thing.dried", thing)));
        assertEquals("red green blue", database.value("""
                select string_agg(convert_from(entry, 'UTF8')::json -> 'data' ->> 'colour', ' ' order by sequence)
                from audit_log where subject = '%s' and action = 'thing.painted'""".formatted(thing)));
    }

    @Test
    void namesWhoeverSentTheRequestWithTheRolesKnownHere() {
        String token = TestTokens.of("anne “Annie” o’neil", Set.of("writer", "auditor", "coordinator"), Map.of());
        String sequence = given().auth()
                .oauth2(token)
                .post("/ledger/" + thing)
                .then()
                .statusCode(200)
                .extract()
                .asString();

        given().auth()
                .oauth2(token)
                .get("/audit/entries/" + sequence)
                .then()
                .body("actor", equalTo("anne “Annie” o’neil"))
                .body("role", equalTo("auditor,coordinator"))
                .body("subject", equalTo(thing.toString()));
    }

    @Test
    void namesTheServiceWhereNobodyAsked() {
        Position place = sequencer.settle(ledger.write(Audited.of("thing.painted", thing)));
        assertEquals(
                "system:kit-test system",
                database.value("select actor || ' ' || role from audit_log where sequence = " + place.sequence()));
    }
}
