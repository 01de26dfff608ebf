package coop.encommun.kit.value;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 in hexadecimal: whether something is still what it was, without a word of what it is. */
public final class Fingerprint {

    private Fingerprint() {}

    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** Of a record or a map: of its {@link CanonicalJson}. */
    public static String ofJson(Object content) {
        return of(CanonicalJson.of(content));
    }

    /** Whoever reads from it to the end may ask for the fingerprint of what was read. */
    public static DigestInputStream reading(InputStream bytes) {
        return new DigestInputStream(bytes, sha256());
    }

    /** Of what was read; to be asked for once. */
    public static String of(DigestInputStream read) {
        return HexFormat.of().formatHex(read.getMessageDigest().digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
