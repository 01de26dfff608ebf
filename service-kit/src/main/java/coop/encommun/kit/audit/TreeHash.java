package coop.encommun.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** The hashes of RFC 6962: SHA-256, with a byte before it that tells entries from nodes. */
final class TreeHash {

    static final int LENGTH = 32;
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private TreeHash() {}

    static byte[] ofNothing() {
        return sha256().digest("".getBytes(UTF_8));
    }

    static byte[] leaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** The hash over a power of two of neighbours. */
    static byte[] over(List<byte[]> neighbours) {
        int half = neighbours.size() / 2;
        return half == 0
                ? neighbours.getFirst()
                : node(over(neighbours.subList(0, half)), over(neighbours.subList(half, neighbours.size())));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // every Java platform has it
        }
    }
}
