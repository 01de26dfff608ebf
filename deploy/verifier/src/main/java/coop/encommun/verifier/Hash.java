package coop.encommun.verifier;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** 32 bytes of SHA-256: a leaf, a node or a root of a tree as in RFC 6962, or a commitment. */
public final class Hash {
    public static final int LENGTH = 32;
    /** What the first row of a log names as the row before it. */
    public static final Hash ZERO = new Hash(0, 0, 0, 0);

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    // Four numbers and not an array: a log holds millions of them.
    private final long first;
    private final long second;
    private final long third;
    private final long fourth;

    private Hash(long first, long second, long third, long fourth) {
        this.first = first;
        this.second = second;
        this.third = third;
        this.fourth = fourth;
    }

    /** The hash that these 32 bytes are. */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        ByteBuffer words = ByteBuffer.wrap(bytes);
        return new Hash(words.getLong(), words.getLong(), words.getLong(), words.getLong());
    }

    /** The hash written as 64 lower-case hexadecimal digits. */
    public static Hash ofHex(String hex) {
        return of(Encoding.hex(hex));
    }

    /** The hash written as 44 characters of base64. */
    public static Hash ofBase64(String base64) {
        return of(Encoding.base64(base64));
    }

    /** Leaf of an entry: SHA-256(0x00 ‖ entry). */
    public static Hash leaf(byte[] entry) {
        return sha256(LEAF, entry);
    }

    /** Node over two subtrees: SHA-256(0x01 ‖ left ‖ right). */
    public static Hash node(Hash left, Hash right) {
        return sha256(NODE, left.bytes(), right.bytes());
    }

    /** SHA-256 of the parts, one behind the other. */
    public static Hash sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Arrays.stream(parts).forEach(digest::update);
            return of(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(LENGTH)
                .putLong(first)
                .putLong(second)
                .putLong(third)
                .putLong(fourth)
                .array();
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes());
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash
                && first == hash.first
                && second == hash.second
                && third == hash.third
                && fourth == hash.fourth;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(first);
    }

    @Override
    public String toString() {
        return hex();
    }
}
