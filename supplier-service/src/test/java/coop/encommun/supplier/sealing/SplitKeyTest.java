package coop.encommun.supplier.sealing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.crypto.tink.KeysetHandle;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SplitKeyTest {
    private static final byte[] SECRET = "wrapped private keys".getBytes(StandardCharsets.UTF_8);
    private static final byte[] ABOUT = {7};

    @Test
    void opensWithBothSharesInAnyOrder() throws Exception {
        SplitKey key = SplitKey.random();
        byte[] encrypted = key.encrypt(SECRET, ABOUT);

        assertArrayEquals(SECRET, key.decrypt(encrypted, ABOUT));
        assertArrayEquals(SECRET, new SplitKey(key.other(), key.one()).decrypt(encrypted, ABOUT));
    }

    @Test
    void opensNothingWithOneShare() throws Exception {
        SplitKey key = SplitKey.random();
        byte[] encrypted = key.encrypt(SECRET, ABOUT);

        for (byte[] share : new byte[][] {key.one(), key.other()}) {
            for (byte[] guess :
                    new byte[][] {new byte[32], share, SplitKey.random().one()}) {
                SplitKey alone = new SplitKey(share, guess);
                assertThrows(GeneralSecurityException.class, () -> alone.decrypt(encrypted, ABOUT));
            }
        }
        assertThrows(GeneralSecurityException.class, () -> key.decrypt(encrypted, new byte[] {8}));
    }

    /** Each share, and the key they make, is as good as random: 256 values alike, byte by byte (χ², 255 degrees). */
    @Test
    void revealsNothingByOneShare() {
        int rounds = 4000;
        int[][] seen = new int[3][256];
        for (int i = 0; i < rounds; i++) {
            SplitKey key = SplitKey.random();
            for (int at = 0; at < SplitKey.BYTES; at++) {
                seen[0][key.one()[at] & 0xff]++;
                seen[1][key.other()[at] & 0xff]++;
                seen[2][(key.one()[at] ^ key.other()[at]) & 0xff]++;
            }
        }
        double expected = rounds * SplitKey.BYTES / 256.0;
        for (int[] counts : seen) {
            double chi = 0;
            for (int count : counts) chi += (count - expected) * (count - expected) / expected;
            // Beyond it once in some hundred million runs: mean 255, deviation 22.6.
            assertTrue(chi < 255 + 22.6 * 6, "chi-square " + chi);
        }
        assertEquals("SplitKey[…]", SplitKey.random().toString());
    }

    @Test
    void reachesItsHolderAloneAndSaysWhatItOpens() throws Exception {
        UUID negotiation = UUID.randomUUID();
        KeysetHandle keys = Hpke.newKeys();
        byte[] share = SplitKey.random().one();
        String heading = SealedShare.heading(negotiation, 2, "odile");
        byte[] sealed = SealedShare.sealed(share, heading, keys.getPublicKeysetHandle());

        assertArrayEquals(share, SealedShare.opened(sealed, Hpke.decryption(keys)));
        assertEquals(
                "encommun key share v1\nnegotiation " + negotiation + "\nround 2\nholder odile\n\n",
                SealedShare.headingOf(sealed));
        assertThrows(CannotOpen.class, () -> SealedShare.opened(sealed, Hpke.decryption(Hpke.newKeys())));
        assertFalse(hex(sealed).contains(hex(share)));
    }

    /** An operator who shows a holder the share of an open round as that of a closed one gets nothing. */
    @Test
    void doesNotOpenUnderAnotherHeading() throws Exception {
        UUID negotiation = UUID.randomUUID();
        KeysetHandle keys = Hpke.newKeys();
        byte[] sealed = SealedShare.sealed(
                SplitKey.random().one(), SealedShare.heading(negotiation, 2, "odile"), keys.getPublicKeysetHandle());
        byte[] relabelled = new String(sealed, StandardCharsets.ISO_8859_1)
                .replaceFirst("round 2", "round 1")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThrows(CannotOpen.class, () -> SealedShare.opened(relabelled, Hpke.decryption(keys)));
        for (byte[] junk : new byte[][] {{}, {'\n', '\n'}, "no heading".getBytes(StandardCharsets.UTF_8)}) {
            assertThrows(CannotOpen.class, () -> SealedShare.opened(junk, Hpke.decryption(keys)));
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
