package coop.encommun.supplier.sealing;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Content out of its envelope.
 *
 * @param nonce the 32 bytes drawn when it was sealed
 * @param canonical the content, byte for byte
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record Opened(byte[] nonce, byte[] canonical) {
    static final int NONCE = 32;

    /** What is encrypted is filled up to a multiple of this: the number of lines of a bid is nobody's business. */
    private static final int BLOCK = 4096;

    /** What the content was committed to, in the same form as {@link SealedContent#commitment}. */
    public String commitment() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(nonce);
            return HexFormat.of().formatHex(sha256.digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JRE has SHA-256", e);
        }
    }

    /** Nonce, length of the content (4 bytes), content, zeros. */
    byte[] packed() {
        int length = NONCE + Integer.BYTES + canonical.length;
        int blocks = Math.ceilDiv(length, BLOCK);
        return ByteBuffer.allocate(Math.multiplyExact(blocks, BLOCK))
                .put(nonce)
                .putInt(canonical.length)
                .put(canonical)
                .array();
    }

    static Opened unpacked(byte[] packed) throws CannotOpen {
        if (packed.length < NONCE + Integer.BYTES) throw new CannotOpen();
        ByteBuffer bytes = ByteBuffer.wrap(packed);
        byte[] nonce = new byte[NONCE];
        bytes.get(nonce);
        int length = bytes.getInt();
        if (length < 0 || length > bytes.remaining()) throw new CannotOpen();
        byte[] canonical = new byte[length];
        bytes.get(canonical);
        Opened opened = new Opened(nonce, canonical);
        // One content has one form: else something could be smuggled behind its end.
        if (!Arrays.equals(packed, opened.packed())) throw new CannotOpen();
        return opened;
    }

    @Override
    public String toString() {
        return "Opened[…]";
    }
}
