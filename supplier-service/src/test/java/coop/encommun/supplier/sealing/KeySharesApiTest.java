package coop.encommun.supplier.sealing;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import coop.encommun.local.TestTokens;
import coop.encommun.supplier.Api;
import coop.encommun.supplier.DatabaseOwner;
import coop.encommun.supplier.RefusedWithTrace;
import coop.encommun.supplier.negotiation.PreparedNegotiations;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rounds that two people open together, under a wrapping key that may be away. */
@QuarkusTest
@TestProfile(TwoHolders.class)
class KeySharesApiTest {
    private static final String PATH = "/negotiations/{id}/rounds/{n}/key-shares/{holder}";
    private static final byte[] CONTENT = "unitPrice 5.4321".getBytes(StandardCharsets.UTF_8);

    @Inject
    PreparedNegotiations prepared;

    @Inject
    StoredRounds rounds;

    @Inject
    HeardShares heard;

    @ConfigProperty(name = "encommun.sealing.holders.marc.public-key-file")
    Path publicKeyOfMarc;

    private UUID negotiation;
    private UUID supplier;
    private UUID round;
    private SealedContent sealed;

    @BeforeEach
    void sealABid() {
        negotiation = prepared.office();
        supplier = Api.newSupplier();
        Api.openRound(negotiation, supplier);
        round = rounds.id(negotiation, 1);
        sealed = rounds.seal(round, CONTENT, "here");
    }

    @AfterEach
    void bringTheKeyServiceBack() {
        TestKms.back();
    }

    @Test
    void openTheRoundTogetherAfterItsEnd() throws Exception {
        close();

        JsonPath first =
                give("marc", share("marc")).then().statusCode(200).extract().jsonPath();
        assertFalse(first.getBoolean("complete"));
        assertTrue(rounds.opener(round).isEmpty());
        assertEquals(List.of(), heard.of(negotiation));

        JsonPath second =
                give("odile", share("odile")).then().statusCode(200).extract().jsonPath();
        assertTrue(second.getBoolean("complete"));
        assertEquals(List.of(new HeardShares.Heard(new SharesComplete(negotiation, 1), true)), heard.of(negotiation));
        assertArrayEquals(
                CONTENT,
                rounds.opener(round)
                        .orElseThrow()
                        .open(sealed.ciphertext(), "here")
                        .canonical());
        assertEquals(1, rounds.audited("key-share.given", negotiation, "subject-of-marc"));
        assertEquals(1, rounds.audited("key-share.given", negotiation, "subject-of-odile"));
    }

    @Test
    void openBidsAtOnceAndNotBefore() throws Exception {
        Api.putBid(negotiation, 1, supplier, Api.paperBid("5.4321")).then().statusCode(201);
        close();

        readBid().then().statusCode(409).body("type", endsWith("/bids-not-opened-yet"));
        give("odile", share("odile")).then().statusCode(200);
        readBid().then().statusCode(409);

        give("marc", share("marc")).then().statusCode(200);
        assertTrue(readBid().then().statusCode(200).extract().asString().contains("5.4321"));
    }

    @Test
    void openBidsByThemselvesOnceTheKeyServiceDecrypts() throws Exception {
        Api.putBid(negotiation, 1, supplier, Api.paperBid("5.4321")).then().statusCode(201);
        close();
        String odiles = share("odile");
        give("marc", share("marc")).then().statusCode(200);

        TestKms.refusesToDecrypt = true;
        assertTrue(give("odile", odiles)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getBoolean("complete"));
        readBid().then().statusCode(409).body("type", endsWith("/bids-not-opened-yet"));

        TestKms.back();
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertEquals(200, readBid().statusCode()));
    }

    @Test
    void openNothingBeforeTheEndAndLeaveATrace() throws Exception {
        String marcs = share("marc");
        give("marc", marcs).then().statusCode(409).body("type", endsWith("/key-share-too-early"));
        give("odile", share("odile")).then().statusCode(409);

        assertEquals(1, rounds.audited("bid.early-opening-refused", negotiation, "subject-of-marc"));
        assertEquals(1, rounds.audited("bid.early-opening-refused", negotiation, "subject-of-odile"));
        assertNull(read("marc").getString("givenAt"));
        assertTrue(rounds.opener(round).isEmpty());
        assertEquals(List.of(), heard.of(negotiation));
        assertFalse(rounds.dump(round).contains(hex(marcs)), "nothing of it is kept");
    }

    @Test
    void openNothingThatOnlyTheRowCallsClosed() throws Exception {
        List<String> both = List.of(share("marc"), share("odile"));
        DatabaseOwner.execute(
                "update negotiation_round set closed_at = now(), closed_by = 'due-time' where negotiation_id = ?",
                negotiation);
        DatabaseOwner.execute("update negotiation set status = 'ROUND_CLOSED' where id = ?", negotiation);

        give("marc", both.get(0)).then().statusCode(409).body("type", endsWith("/key-share-too-early"));
        give("odile", both.get(1)).then().statusCode(409).body("type", endsWith("/key-share-too-early"));
        assertEquals(1, rounds.audited("round.terms-changed", negotiation, "subject-of-marc"));
        assertEquals(1, rounds.audited("round.terms-changed", negotiation, "subject-of-odile"));
        assertTrue(rounds.opener(round).isEmpty());
        assertNull(read("marc").getString("givenAt"));
        assertFalse(rounds.dump(round).contains(hex(both.get(0))), "nothing of it is kept");
    }

    @Test
    void openNothingByTheClosingOfAnotherRound() throws Exception {
        String marcs = share("marc");
        UUID other = prepared.office();
        Api.openRound(other, Api.newSupplier());
        Api.closeRound(other, 1).then().statusCode(200);
        DatabaseOwner.execute("""
                update negotiation_round r set closed_at = now(), closed_by = 'due-time', closing_entry = o.closing_entry
                from negotiation_round o where r.negotiation_id = ? and o.negotiation_id = ?""", negotiation, other);
        DatabaseOwner.execute("update negotiation set status = 'ROUND_CLOSED' where id = ?", negotiation);

        give("marc", marcs).then().statusCode(409).body("type", endsWith("/key-share-too-early"));
        assertNull(read("marc").getString("givenAt"));
    }

    @Test
    void neverOpenARoundThatWasCalledOff() throws Exception {
        Api.coordinator()
                .body("{\"reason\": \"Annulée.\"}")
                .post("/negotiations/{id}/cancel", negotiation)
                .then()
                .statusCode(200);

        give("marc", share("marc")).then().statusCode(409).body("type", endsWith("/bids-stay-sealed"));
        assertEquals(1, rounds.audited("bid.early-opening-refused", negotiation, "subject-of-marc"));
    }

    @Test
    void areRefusedWhenWrong() throws Exception {
        close();
        String right = share("marc");
        byte[] changed = Base64.getDecoder().decode(right);
        changed[31] ^= 1;

        for (String wrong :
                List.of(Base64.getEncoder().encodeToString(changed), share("odile"), "AAAA", "pas base64")) {
            give("marc", wrong).then().statusCode(422).body("type", endsWith("/key-share-wrong"));
        }
        assertFalse(
                give("marc", right).then().statusCode(200).extract().jsonPath().getBoolean("complete"));
        give("marc", " ").then().statusCode(400);
    }

    @Test
    void areTakenTwiceAsOnce() throws Exception {
        close();
        String marcs = share("marc");
        String givenAt = give("marc", marcs).jsonPath().getString("givenAt");

        assertEquals(
                givenAt,
                give("marc", marcs).then().statusCode(200).extract().jsonPath().getString("givenAt"));
        assertEquals(1, rounds.audited("key-share.given", negotiation, "subject-of-marc"));
    }

    /** Neither must believe that the other's is missing. */
    @Test
    void areCompleteWhenBothComeAtOnce() throws Exception {
        close();
        String marcs = share("marc");
        String odiles = share("odile");

        try (var both = Executors.newFixedThreadPool(2)) {
            List<Callable<Response>> giving = List.of(() -> give("marc", marcs), () -> give("odile", odiles));
            for (var answer : both.invokeAll(giving))
                assertEquals(200, answer.get().statusCode());
        }
        assertTrue(read("marc").getBoolean("complete"));
        assertFalse(heard.of(negotiation).isEmpty());
    }

    @Test
    void areNobodyElsesBusiness() throws Exception {
        String marcs = share("marc");
        String body = "{\"share\": \"" + marcs + "\"}";
        for (String token : List.of(
                TestTokens.coordinator(),
                TestTokens.auditor(),
                TestTokens.supplier(UUID.randomUUID()),
                TestTokens.noRole(),
                TestTokens.of("subject-of-odile", Set.of("coordinator"), Map.of()),
                TestTokens.of("marc", Set.of("coordinator"), Map.of()))) {
            String unknown = Api.as(token)
                    .get(PATH, UUID.randomUUID(), 1, "marc")
                    .then()
                    .extract()
                    .path("detail");
            Api.as(token)
                    .get(PATH, negotiation, 1, "marc")
                    .then()
                    .statusCode(404)
                    .body("detail", org.hamcrest.Matchers.equalTo(unknown));
            Api.as(token).body(body).put(PATH, negotiation, 1, "marc").then().statusCode(404);
        }
        Api.as(token("marc")).get(PATH, negotiation, 2, "marc").then().statusCode(404);
        Api.as(token("marc")).get(PATH, negotiation, 1, "jean").then().statusCode(404);
        Api.as(TestTokens.expired()).get(PATH, negotiation, 1, "marc").then().statusCode(401);
    }

    @Test
    void areNeverStoredInTheClear() throws Exception {
        close();
        String marcs = share("marc");
        give("marc", marcs);
        give("odile", share("odile"));

        String dump = rounds.dump(round);
        assertTrue(dump.contains("\"given_at\""), dump);
        assertFalse(dump.contains(hex(marcs)));
        assertFalse(dump.contains(hex(share("odile"))));
        assertFalse(dump.contains(marcs));
    }

    /** The wrapping key alone, without the shares, does not open what is in the database. */
    @Test
    void areNeededBesideTheWrappingKey() {
        assertTrue(rounds.opener(round).isEmpty());
        KeyVault vault = new KeyVault(Settings.key("test-kms://bids"));
        assertThrows(KeyVaultAway.class, () -> vault.unwrap(rounds.privateKeys(round), RoundKey.about(round)));
    }

    @Test
    void openNothingOfAKeyThatWasChanged() throws Exception {
        close();
        byte[] changed = rounds.privateKeys(round);
        changed[20] ^= 1;
        rounds.overwritePrivateKeys(round, changed);
        give("marc", share("marc")).then().statusCode(200);
        give("odile", share("odile")).then().statusCode(200);

        assertThrows(RefusedWithTrace.class, () -> rounds.opener(round));
        changed[20] ^= 1;
        rounds.overwritePrivateKeys(round, changed);
        assertTrue(rounds.opener(round).isPresent());
    }

    @Test
    void openLaterWhatTheKeyServiceWasAwayFor() throws Exception {
        close();
        TestKms.away = true;
        // Bids are still taken: sealing needs no secret.
        SealedContent meanwhile = rounds.seal(round, CONTENT, "there");
        give("marc", share("marc")).then().statusCode(503).body("type", endsWith("/key-vault-away"));
        assertNull(read("marc").getString("givenAt"));

        TestKms.away = false;
        give("marc", share("marc")).then().statusCode(200);
        give("odile", share("odile")).then().statusCode(200);
        TestKms.away = true;
        assertThrows(KeyVaultAway.class, () -> rounds.opener(round));
        TestKms.away = false;
        assertArrayEquals(
                CONTENT,
                rounds.opener(round)
                        .orElseThrow()
                        .open(meanwhile.ciphertext(), "there")
                        .canonical());
    }

    private Response readBid() {
        return Api.coordinator().get("/negotiations/{id}/rounds/1/bids/{s}", negotiation, supplier);
    }

    private void close() {
        Api.closeRound(negotiation, 1).then().statusCode(200);
    }

    private JsonPath read(String holder) {
        return Api.as(token(holder))
                .get(PATH, negotiation, 1, holder)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** What the holder's own command makes of the sealed share. */
    private String share(String holder) throws Exception {
        String secret = Files.readString(publicKeyOfMarc.resolveSibling(holder + ".private.json"));
        HybridDecrypt decryption =
                Hpke.decryption(TinkJsonProtoKeysetFormat.parseKeyset(secret, InsecureSecretKeyAccess.get()));
        byte[] sealedShare = Base64.getDecoder().decode(read(holder).getString("sealedShare"));
        assertEquals(SealedShare.heading(negotiation, 1, holder), SealedShare.headingOf(sealedShare));
        return Base64.getEncoder().encodeToString(SealedShare.opened(sealedShare, decryption));
    }

    private Response give(String holder, String share) {
        return Api.as(token(holder)).body("{\"share\": \"" + share + "\"}").put(PATH, negotiation, 1, holder);
    }

    private static String token(String holder) {
        return TestTokens.of("subject-of-" + holder, Set.of(), Map.of());
    }

    private static String hex(String base64) {
        return HexFormat.of().formatHex(Base64.getDecoder().decode(base64));
    }
}
