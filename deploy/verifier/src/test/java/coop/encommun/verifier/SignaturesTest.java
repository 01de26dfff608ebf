package coop.encommun.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.verifier.SignedNote.Standing;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SignaturesTest {
    /** Order of the group of Ed25519. */
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    private static final String BODY = "encommun/supplier-service\n7\n";

    private final Signer signer = Signer.named("encommun/supplier-service");

    /** Vector of C2SP signed-note, from the Go module golang.org/x/mod/sumdb/note. */
    @Test
    void verifiesTheExampleOfTheStandard() {
        VerifierKey peter = VerifierKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        SignedNote note = SignedNote.parse("""
                If you think cryptography is the answer to your problem,
                then you don't know what your problem is.

                — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                """);
        assertTrue(note.verify(peter));
        assertFalse(SignedNote.parse(note.body().replace("problem,", "problem.") + "\n— PeterNeumann "
                        + Base64.getEncoder().encodeToString(new byte[68]) + "\n")
                .verify(peter));
    }

    @Test
    void knowsWhoDidNotSign() {
        SignedNote note = SignedNote.parse(signer.note(BODY));
        assertEquals(Standing.GENUINE, note.standing(signer.key()));
        assertEquals(
                Standing.OTHER_KEY, note.standing(Signer.named(signer.origin()).key()));
        assertEquals(
                Standing.OTHER_NAME,
                note.standing(Signer.named("encommun/catalog-service").key()));
        SignedNote bent = SignedNote.parse(signer.note(BODY).replace("\n7\n", "\n8\n"));
        assertEquals(Standing.FORGED, bent.standing(signer.key()));
    }

    @Test
    void signaturesOfOthersDoNotMatterButAllOfOursMustHold() {
        String other = Signer.named("witness.example").note(BODY);
        String ours = signer.note(BODY);
        String line = ours.substring(ours.indexOf('—'));
        assertTrue(SignedNote.parse(other + line).verify(signer.key()));
        String false1 = signer.note(BODY, new byte[64]);
        assertFalse(
                SignedNote.parse(ours + false1.substring(false1.indexOf('—'))).verify(signer.key()));
    }

    @Test
    void refusesTheSameSignatureWrittenInAnotherWay() {
        byte[] signature = signer.signature(BODY);
        assertTrue(SignedNote.parse(signer.note(BODY, signature)).verify(signer.key()));
        byte[] littleEndian = Arrays.copyOfRange(signature, 32, 64);
        BigInteger scalar = new BigInteger(1, reversed(littleEndian));
        byte[] larger = reversed(bytes(scalar.add(ORDER)));
        byte[] malleable = Arrays.copyOf(signature, 64);
        System.arraycopy(larger, 0, malleable, 32, 32);
        assertFalse(SignedNote.parse(signer.note(BODY, malleable)).verify(signer.key()));
        assertFalse(SignedNote.parse(signer.note(BODY, Arrays.copyOf(signature, 63)))
                .verify(signer.key()));
        assertFalse(SignedNote.parse(signer.note(BODY, Arrays.copyOf(signature, 65)))
                .verify(signer.key()));
        assertFalse(SignedNote.parse(signer.note(BODY, new byte[0])).verify(signer.key()));
    }

    @Test
    void refusesEachBitFlipped() {
        byte[] signature = signer.signature(BODY);
        for (int bit = 0; bit < 512; bit++) {
            byte[] flipped = signature.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertFalse(SignedNote.parse(signer.note(BODY, flipped)).verify(signer.key()));
        }
    }

    @Test
    void refusesKeysThatAreNotWhatTheySay() {
        String key = signer.keyText();
        assertEquals(
                "encommun/supplier-service", VerifierKey.parse(key + "\r\n").origin());
        for (String bent : new String[] {
            "",
            "x",
            "+00000000+AA==",
            key.replace("supplier", "catalog"),
            key.replace("+A", "+B"),
            key + "=",
            key + "\nmore",
            " " + key,
            key.substring(0, key.length() - 4)
        }) {
            assertThrows(Malformed.class, () -> VerifierKey.parse(bent), bent);
        }
    }

    @Test
    void bytesThatAreNoKeySignNothing() {
        SplittableRandom random = new SplittableRandom(7);
        for (int round = 0; round < 200; round++) {
            byte[] typed = new byte[33];
            random.nextBytes(typed);
            typed[0] = 1;
            byte[] id = Hash.sha256("x\n".getBytes(java.nio.charset.StandardCharsets.UTF_8), typed)
                    .bytes();
            String text = "x+" + HexFormat.of().formatHex(id, 0, 4) + "+"
                    + Base64.getEncoder().encodeToString(typed);
            try {
                VerifierKey key = VerifierKey.parse(text);
                assertFalse(key.signed(BODY, signer.signature(BODY)));
            } catch (Malformed noPoint) {
                assertEquals(Malformed.Expected.A_VERIFIER_KEY, noPoint.expected());
            }
        }
    }

    @Test
    void theFingerprintIsThatOfTheKeyAlone() {
        byte[] encoded = signer.keys().getPublic().getEncoded();
        assertEquals(
                Hash.sha256(Arrays.copyOfRange(encoded, 12, 44)).hex(),
                signer.key().fingerprint());
    }

    private static byte[] bytes(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] padded = new byte[32];
        int length = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - length, padded, 32 - length, length);
        return padded;
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int at = 0; at < bytes.length; at++) {
            reversed[at] = bytes[bytes.length - 1 - at];
        }
        return reversed;
    }
}
