package coop.encommun.supplier.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class EnvelopeTest {
    private static final String CONTEXT = "negotiation/1/supplier/bid/1";
    private static final byte[] CONTENT = "{\"unitPrice\":\"5.4321\",\"marked\":true}".getBytes(StandardCharsets.UTF_8);

    private final KeysetHandle keys = Hpke.newKeys();
    private final byte[] publicPart = Hpke.publicPart(keys);

    @Test
    void opensWhatWasSealed() throws Exception {
        for (int length : List.of(0, 1, 1000, 4059, 4060, 4061, 300_000)) {
            byte[] content = new byte[length];
            new SplittableRandom(length).nextBytes(content);
            SealedContent sealed = Envelope.seal(publicPart, content, CONTEXT);

            Opened opened = opener().open(sealed.ciphertext(), CONTEXT);
            assertArrayEquals(content, opened.canonical());
            assertArrayEquals(sealed.nonce(), opened.nonce());
            assertEquals(sealed.commitment(), opened.commitment());
        }
    }

    @Test
    void commitsToNonceAndContentSoThatAnybodyCanCompute() throws Exception {
        SealedContent sealed = Envelope.seal(publicPart, CONTENT, CONTEXT);

        byte[] both = ByteBuffer.allocate(32 + CONTENT.length)
                .put(sealed.nonce())
                .put(CONTENT)
                .array();
        assertEquals(32, sealed.nonce().length);
        assertEquals(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(both)), sealed.commitment());
    }

    @Test
    void sealsTheSameTwiceToDifferentThings() {
        SealedContent first = Envelope.seal(publicPart, CONTENT, CONTEXT);
        SealedContent second = Envelope.seal(publicPart, CONTENT, CONTEXT);

        assertNotEquals(first.commitment(), second.commitment());
        assertNotEquals(hex(first.nonce()), hex(second.nonce()));
        assertNotEquals(hex(first.ciphertext()), hex(second.ciphertext()));
    }

    @Test
    void hidesTheLengthOfTheContent() {
        assertEquals(
                Envelope.seal(publicPart, new byte[3], CONTEXT).ciphertext().length,
                Envelope.seal(publicPart, new byte[4000], CONTEXT).ciphertext().length);
    }

    @Test
    void sealsWithThePublicHalfAlone() throws Exception {
        KeysetHandle half = TinkProtoKeysetFormat.parseKeysetWithoutSecret(publicPart);
        assertThrows(GeneralSecurityException.class, () -> Hpke.decryption(half));

        SealedContent sealed = Envelope.seal(publicPart, CONTENT, CONTEXT);
        assertArrayEquals(CONTENT, opener().open(sealed.ciphertext(), CONTEXT).canonical());
    }

    @Test
    void opensInNoOtherPlace() {
        byte[] ciphertext = Envelope.seal(publicPart, CONTENT, CONTEXT).ciphertext();

        for (String other : List.of(
                "other/1/supplier/bid/1",
                "negotiation/2/supplier/bid/1",
                "negotiation/1/other/bid/1",
                "negotiation/1/supplier/other/1",
                "negotiation/1/supplier/bid/2",
                CONTEXT + "/",
                "")) {
            assertThrows(CannotOpen.class, () -> opener().open(ciphertext, other), other);
        }
    }

    @Test
    void opensByNoOtherRoundsKey() throws Exception {
        byte[] ciphertext = Envelope.seal(publicPart, CONTENT, CONTEXT).ciphertext();
        RoundOpener other = new RoundOpener(Hpke.decryption(Hpke.newKeys()));

        assertThrows(CannotOpen.class, () -> other.open(ciphertext, CONTEXT));
    }

    @Test
    void opensNothingThatWasChangedByABit() throws Exception {
        byte[] ciphertext = Envelope.seal(publicPart, CONTENT, CONTEXT).ciphertext();
        RoundOpener opener = opener();
        // The first 32 bytes are the ephemeral public key, whose top bit X25519 leaves out of account (RFC 7748, 5) but
        // HPKE does not: it is part of the key schedule.
        for (int i = 0; i < ciphertext.length; i += i < 64 || i > ciphertext.length - 32 ? 1 : 97) {
            for (int bit : List.of(0, 3, 7)) {
                byte[] changed = ciphertext.clone();
                changed[i] ^= (byte) (1 << bit);
                assertThrows(CannotOpen.class, () -> opener.open(changed, CONTEXT), "byte " + i + ", bit " + bit);
            }
        }
    }

    @Test
    void opensNothingCutOrLengthenedOrEmpty() throws Exception {
        byte[] ciphertext = Envelope.seal(publicPart, CONTENT, CONTEXT).ciphertext();
        RoundOpener opener = opener();
        for (int length : List.of(0, 1, 31, 32, 47, 48, ciphertext.length - 1, ciphertext.length + 1)) {
            byte[] other = java.util.Arrays.copyOf(ciphertext, length);
            assertThrows(CannotOpen.class, () -> opener.open(other, CONTEXT), "length " + length);
        }
    }

    /** Encrypted to the right key by somebody who does not keep to the form: the public key is no secret. */
    @Test
    void opensNothingOfAnotherForm() throws Exception {
        byte[] good = new Opened(new byte[32], CONTENT).packed();
        byte[] beyond = good.clone();
        ByteBuffer.wrap(beyond).putInt(32, good.length);
        byte[] negative = good.clone();
        ByteBuffer.wrap(negative).putInt(32, -1);
        byte[] smuggled = good.clone();
        smuggled[good.length - 1] = 1;
        byte[] longer = java.util.Arrays.copyOf(good, good.length + 4096);

        RoundOpener opener = opener();
        for (byte[] packed : List.of(beyond, negative, smuggled, longer, new byte[35], new byte[0])) {
            byte[] ciphertext = Hpke.encryption(publicPart).encrypt(packed, Envelope.info(CONTEXT));
            assertThrows(CannotOpen.class, () -> opener.open(ciphertext, CONTEXT));
        }
    }

    @Test
    void saysNothingOfWhatItHolds() throws Exception {
        SealedContent sealed = Envelope.seal(publicPart, CONTENT, CONTEXT);
        Opened opened = opener().open(sealed.ciphertext(), CONTEXT);
        CannotOpen refused =
                assertThrows(CannotOpen.class, () -> opener().open(sealed.ciphertext(), "elsewhere 5.4321"));

        assertEquals("SealedContent[" + sealed.commitment() + "]", sealed.toString());
        assertEquals("Opened[…]", opened.toString());
        assertNull(refused.getCause());
        assertFalse(refused.toString().contains("5.4321"), refused.toString());
        assertFalse(opener().toString().contains("5.4321"));
    }

    @Test
    void usesTheAgreedAlgorithms() throws Exception {
        assertEquals(
                "DHKEM_X25519_HKDF_SHA256(0x0020)", Hpke.PARAMETERS.getKemId().toString());
        assertEquals("HKDF_SHA256(0x0001)", Hpke.PARAMETERS.getKdfId().toString());
        assertEquals("AES_256_GCM(0x0002)", Hpke.PARAMETERS.getAeadId().toString());
        KeysetHandle read = TinkProtoKeysetFormat.parseKeyset(Hpke.privatePart(keys), InsecureSecretKeyAccess.get());
        assertTrue(keys.equalsKeyset(read));
    }

    private RoundOpener opener() throws GeneralSecurityException {
        return new RoundOpener(Hpke.decryption(keys));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
