package coop.encommun.kit.audit;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.local.TestTokens;
import coop.encommun.verifier.ConsistencyProof;
import coop.encommun.verifier.InclusionProof;
import coop.encommun.verifier.LogExport;
import coop.encommun.verifier.VerifierKey;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The routes, and what they give in the eyes of the verifier, which was written apart from this kit. */
@QuarkusTest
class AuditResourceTest {

    private static final List<String> OPEN_TO_ALL = List.of(
            "/audit/key",
            "/audit/checkpoint",
            "/audit/checkpoints",
            "/audit/proofs/inclusion?sequence=0",
            "/audit/proofs/consistency?from=1");

    private static final List<String> OPEN_TO_AUDITORS =
            List.of("/audit/entries", "/audit/entries/0", "/audit/witnessed");

    @Inject
    Ledger ledger;

    @Inject
    AuditSequencer sequencer;

    private final UUID thing = UUID.randomUUID();

    @Test
    void showsProofsToEveryRoleAndEntriesToAuditorsOnly() {
        seal();
        for (String path : OPEN_TO_ALL) {
            read(TestTokens.supplier(thing), path).statusCode(200);
            read(TestTokens.auditor(), path).statusCode(200);
            read(TestTokens.noRole(), path).statusCode(403);
            given().get(path).then().statusCode(401);
        }
        for (String path : OPEN_TO_AUDITORS) {
            read(TestTokens.auditor(), path).statusCode(200);
            read(TestTokens.coordinator(), path).statusCode(403);
            read(TestTokens.expired(), path).statusCode(401);
        }
    }

    @Test
    void convincesTheVerifierOfTheWholeLog() {
        ledger.writeAll(IntStream.range(0, 600)
                .mapToObj(i -> Audited.of("thing.painted", thing, Map.of("number", i)))
                .toList());
        seal();
        var checkpoint = checkpoint(text("/audit/checkpoint"));

        assertTrue(checkpoint.verify(key()));
        assertEquals("encommun/kit-test", checkpoint.origin());
        String export = export();
        assertTrue(LogExport.parse(export).size() >= checkpoint.size());
        assertEquals(List.of(), LogExport.faults(export, checkpoint));
        assertFalse(LogExport.faults(export.replaceFirst("(?m)^3 .*\n", ""), checkpoint)
                .isEmpty());
    }

    @Test
    void provesAnEntryInACheckpoint() {
        Position place = seal();
        String proof = text("/audit/proofs/inclusion?sequence=" + place.sequence());
        var read = InclusionProof.parse(proof);

        assertTrue(read.checkpoint().verify(key()));
        assertEquals(place.sequence(), read.index());
        assertTrue(read.verify(coop.encommun.verifier.Hash.of(place.leaf())));
        assertFalse(proof.contains("extra "));
        var told = InclusionProof.parse(
                textFor(TestTokens.auditor(), "/audit/proofs/inclusion?sequence=" + place.sequence()));
        assertTrue(told.verify(told.leaf().orElseThrow()));
    }

    @Test
    void provesThatTheLogOnlyGrew() {
        seal();
        String older = text("/audit/checkpoint");
        seal();
        String newer = text("/audit/checkpoint");
        long from = checkpoint(older).size();
        long to = checkpoint(newer).size();
        var proof = ConsistencyProof.parse(text("/audit/proofs/consistency?from=" + from + "&to=" + to));

        assertEquals(from, proof.from());
        assertEquals(to, proof.to());
        assertTrue(proof.verify(checkpoint(older).root(), checkpoint(newer).root()));
        assertFalse(proof.verify(checkpoint(newer).root(), checkpoint(older).root()));
        assertEquals(older, text("/audit/checkpoints/" + from));
    }

    @Test
    void pagesThroughEntriesAndCheckpoints() {
        Position first = seal();
        Position second = seal();
        String auditor = TestTokens.auditor();

        read(auditor, "/audit/entries?after=" + (first.sequence() - 1) + "&limit=1")
                .body("items.sequence", contains((int) first.sequence()))
                .body("items[0].subject", equalTo(thing.toString()))
                .body("items[0].action", equalTo("thing.sold"))
                .body("items[0].data.buyer", equalTo("me"))
                .body("next", containsString("after=" + first.sequence()));
        read(auditor, "/audit/entries/" + second.sequence()).body("sequence", equalTo((int) second.sequence()));
        read(auditor, "/audit/checkpoints?after=" + first.sequence() + "&limit=200")
                .body("items.sealed.flatten().sequence", hasItem((int) second.sequence()))
                .body("items[0].size", greaterThan((int) first.sequence()));
        read(auditor, "/audit/witnessed?limit=1").body("items.size()", not(greaterThan(1)));
    }

    @Test
    void tellsOnlyOverseersWhatACheckpointWasMadeFor() {
        Position place = seal();
        String path = "/audit/checkpoints?after=" + place.sequence();

        read(TestTokens.coordinator(), path).body("items[0].sealed.subject", hasItem(thing.toString()));
        String toASupplier =
                read(TestTokens.supplier(thing), path).statusCode(200).extract().asString();
        assertTrue(toASupplier.contains("\"note\""), toASupplier);
        assertFalse(toASupplier.contains("\"sealed\""), toASupplier);
        assertFalse(toASupplier.contains(thing.toString()), toASupplier);
    }

    @Test
    void namesWhatCannotBeAnswered() {
        Position place = seal();
        long size = checkpoint(text("/audit/checkpoint")).size();
        refuses(409, "not-sealed-yet", "/audit/proofs/inclusion?sequence=" + Long.MAX_VALUE);
        refuses(400, "validation", "/audit/proofs/inclusion");
        refuses(400, "validation", "/audit/proofs/inclusion?sequence=-1");
        refuses(400, "validation", "/audit/proofs/inclusion?sequence=x");
        refuses(400, "validation", "/audit/proofs/inclusion?sequence=" + size + "&size=" + size);
        refuses(404, "not-found", "/audit/proofs/inclusion?sequence=0&size=" + (size + 1_000_000));
        refuses(400, "validation", "/audit/proofs/consistency");
        refuses(400, "validation", "/audit/proofs/consistency?from=0");
        refuses(400, "validation", "/audit/proofs/consistency?from=1&to=" + (size + 1_000_000));
        refuses(400, "validation", "/audit/proofs/consistency?from=" + size + "&to=" + (size - 1));
        refuses(404, "not-found", "/audit/checkpoints/" + (place.sequence() + 1_000_000));
        refuses(404, "not-found", "/audit/entries/" + Long.MAX_VALUE);
        refuses(404, "not-found", "/audit/entries/" + Long.MIN_VALUE);
        refuses(400, "validation", "/audit/entries?limit=1001");
        refuses(400, "validation", "/audit/checkpoints?after=x");
    }

    private Position seal() {
        return sequencer.settle(ledger.write(Audited.sealing("thing.sold", thing, Map.of("buyer", "me"))));
    }

    private static VerifierKey key() {
        return VerifierKey.parse(text("/audit/key"));
    }

    private static coop.encommun.verifier.Checkpoint checkpoint(String note) {
        return coop.encommun.verifier.Checkpoint.parse(note);
    }

    private static String export() {
        var export = new StringBuilder();
        String page = "";
        long after = -1;
        do {
            page = given().auth()
                    .oauth2(TestTokens.auditor())
                    .accept("text/plain")
                    .get("/audit/entries?limit=1000&after=" + after)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            export.append(page);
            after += page.lines().count();
        } while (!page.isEmpty());
        return export.toString();
    }

    private static String text(String path) {
        return textFor(TestTokens.coopManager(UUID.randomUUID()), path);
    }

    private static String textFor(String token, String path) {
        return read(token, path)
                .statusCode(200)
                .contentType("text/plain")
                .extract()
                .asString();
    }

    private static ValidatableResponse read(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    private static void refuses(int status, String slug, String path) {
        read(TestTokens.auditor(), path)
                .statusCode(status)
                .body("type", equalTo("https://encommun.coop/problems/" + slug));
    }
}
