package coop.encommun.supplier.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkePrivateKey;
import coop.encommun.supplier.Api;
import coop.encommun.supplier.RefusedWithTrace;
import coop.encommun.supplier.negotiation.PreparedNegotiations;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Keys of rounds in the database, under a wrapping key from a file. */
@QuarkusTest
class RoundKeysTest {
    private static final byte[] CONTENT = "unitPrice 5.4321".getBytes(StandardCharsets.UTF_8);

    @Inject
    PreparedNegotiations prepared;

    @Inject
    StoredRounds rounds;

    @Inject
    KeyVault vault;

    private UUID negotiation;
    private UUID round;

    @BeforeEach
    void openARound() {
        negotiation = prepared.office();
        Api.openRound(negotiation, Api.newSupplier());
        round = rounds.id(negotiation, 1);
    }

    @Test
    void sealAndOpenAgain() throws Exception {
        SealedContent sealed = rounds.seal(round, CONTENT, "here");

        Opened opened = rounds.opener(round).orElseThrow().open(sealed.ciphertext(), "here");
        assertArrayEquals(CONTENT, opened.canonical());
        assertEquals(sealed.commitment(), opened.commitment());
        assertThrows(CannotOpen.class, () -> rounds.opener(round).orElseThrow().open(sealed.ciphertext(), "there"));
    }

    @Test
    void openNothingOfAnotherRound() {
        UUID other = prepared.office();
        Api.openRound(other, Api.newSupplier());
        SealedContent sealed = rounds.seal(round, CONTENT, "here");

        RoundOpener stranger = rounds.opener(rounds.id(other, 1)).orElseThrow();
        assertThrows(CannotOpen.class, () -> stranger.open(sealed.ciphertext(), "here"));
    }

    @Test
    void doNotUnwrapInAnotherRoundsPlace() {
        UUID other = prepared.office();
        Api.openRound(other, Api.newSupplier());
        UUID otherRound = rounds.id(other, 1);
        rounds.seal(otherRound, CONTENT, "here");
        rounds.seal(round, CONTENT, "here");

        rounds.overwritePrivateKeys(round, rounds.privateKeys(otherRound));
        assertThrows(RefusedWithTrace.class, () -> rounds.opener(round));
        assertThrows(KeyVaultAway.class, () -> vault.unwrap(rounds.privateKeys(otherRound), RoundKey.about(round)));
    }

    /** As hex, as PostgreSQL writes bytes, and as base64: neither the keyset nor the bare key. */
    @Test
    void leaveNoPrivateKeyInTheDatabase() throws Exception {
        rounds.seal(round, CONTENT, "here");
        byte[] keyset = vault.unwrap(rounds.privateKeys(round), RoundKey.about(round));
        HpkePrivateKey key = (HpkePrivateKey) TinkProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get())
                .getPrimary()
                .getKey();
        byte[] bare = key.getPrivateKeyBytes().toByteArray(InsecureSecretKeyAccess.get());

        String dump = rounds.dump(round);
        assertEquals(32, bare.length);
        assertTrue(dump.contains(hex(key.getPublicKey().getPublicKeyBytes().toByteArray())), "the dump shows keys");
        assertFalse(dump.contains(hex(bare)));
        assertFalse(dump.contains(hex(keyset)));
        assertFalse(dump.contains(Base64.getEncoder().encodeToString(bare).substring(0, 40)));
    }

    @Test
    void haveNoSharesWithoutHolders() {
        rounds.seal(round, CONTENT, "here");

        Api.coordinator()
                .get("/negotiations/{id}/rounds/1/key-shares/marc", negotiation)
                .then()
                .statusCode(404);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
