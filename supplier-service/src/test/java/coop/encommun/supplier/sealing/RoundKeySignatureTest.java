package coop.encommun.supplier.sealing;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.Api;
import coop.encommun.supplier.AuditedEntries;
import coop.encommun.supplier.DatabaseOwner;
import coop.encommun.supplier.RefusedWithTrace;
import coop.encommun.supplier.negotiation.PreparedNegotiations;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever puts a public key of his own into the database could read what is sealed for it: so nothing is. */
@QuarkusTest
class RoundKeySignatureTest {
    @Inject
    PreparedNegotiations prepared;

    @Inject
    StoredRounds rounds;

    @Inject
    AuditedEntries audited;

    private UUID negotiation;
    private UUID supplier;
    private UUID round;
    private byte[] made;

    @BeforeEach
    void openARound() {
        negotiation = prepared.office();
        supplier = Api.newSupplier();
        Api.openRound(negotiation, supplier);
        round = rounds.id(negotiation, 1);
        made = rounds.publicKeys(round);
    }

    @Test
    void refusesBidsForAKeySomebodyElseMade() {
        rounds.overwritePublicKeys(round, Hpke.publicPart(Hpke.newKeys()));

        bid().then().statusCode(409).body("type", endsWith("/round-key-changed"));
        bid().then().statusCode(409);
        assertEquals(1, found(), "once, however often it is tried");

        rounds.overwritePublicKeys(round, made);
        bid().then().statusCode(201);
    }

    @Test
    void refusesTheSignedKeyOfAnotherRound() {
        UUID other = prepared.office();
        Api.openRound(other, supplier);
        DatabaseOwner.executeUnguarded("round_key", """
                update round_key k set public_keys = o.public_keys, private_keys = o.private_keys, note = o.note
                from round_key o where k.round_id = ? and o.round_id = ?""", round, rounds.id(other, 1));

        bid().then().statusCode(409).body("type", endsWith("/round-key-changed"));
    }

    @Test
    void refusesASignatureSomebodyElseMade() {
        byte[] own = Hpke.publicPart(Hpke.newKeys());
        DatabaseOwner.executeUnguarded("round_key", """
                update round_key set public_keys = ?, note = replace(note, encode(sha256(public_keys), 'hex'), ?)
                where round_id = ?""", own, Hpke.fingerprint(own), round);

        bid().then().statusCode(409).body("type", endsWith("/round-key-changed"));
    }

    @Test
    void opensNothingByAnotherKeyAndTellsItOnce() {
        bid().then().statusCode(201);
        rounds.overwritePublicKeys(round, Hpke.publicPart(Hpke.newKeys()));

        Api.closeRound(negotiation, 1)
                .then()
                .statusCode(200)
                .body("rounds[0].closedAt", notNullValue())
                .body("rounds[0].openedAt", nullValue());
        assertThrows(RefusedWithTrace.class, () -> rounds.opener(round));

        rounds.overwritePublicKeys(round, made);
        Awaitility.await()
                .untilAsserted(() -> Api.coordinator()
                        .get("/negotiations/{id}", negotiation)
                        .then()
                        .body("rounds[0].openedAt", notNullValue()));
        assertEquals(1, found());
    }

    /** Not taken for a key vault that is away, for which one would wait for ever. */
    @Test
    void findsAChangedPrivateHalfWithoutTheKeyVault() {
        bid().then().statusCode(201);
        byte[] changed = rounds.privateKeys(round);
        changed[20] ^= 1;
        rounds.overwritePrivateKeys(round, changed);

        bid().then().statusCode(409).body("type", endsWith("/round-key-changed"));
        assertThrows(RefusedWithTrace.class, () -> rounds.opener(round));
        assertEquals(1, found());

        changed[20] ^= 1;
        rounds.overwritePrivateKeys(round, changed);
        assertTrue(rounds.opener(round).isPresent());
    }

    @Test
    void isNeverChangedByTheService() {
        for (String change : List.of(
                "update round_key set shared = true where round_id = ?", "delete from round_key where round_id = ?")) {
            IllegalStateException refused =
                    assertThrows(IllegalStateException.class, () -> DatabaseOwner.execute(change, round));
            assertEquals("42501", ((SQLException) refused.getCause()).getSQLState());
        }
    }

    @Test
    void isInTheAuditLogFromTheStart() {
        String logged = audited.about(negotiation).stream()
                .filter(entry -> entry.action().equals("round.opened"))
                .findFirst()
                .orElseThrow()
                .data()
                .path("key")
                .asText();
        assertEquals(Hpke.fingerprint(made), logged);
        assertTrue(rounds.dump(round).contains("public-keys " + logged));
    }

    private Response bid() {
        return Api.putBid(negotiation, 1, supplier, Api.paperBid("5.5000"));
    }

    private long found() {
        return audited.actionsAbout(negotiation).stream()
                .filter("round-key.found-changed"::equals)
                .count();
    }
}
