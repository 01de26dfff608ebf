package coop.encommun.verifier;

import java.util.Base64;
import java.util.HexFormat;

/** Hexadecimal and base64 in the one way each value is written: nothing reads as the same bytes but is another text. */
final class Encoding {
    private Encoding() {}

    static byte[] hex(String text) {
        byte[] bytes = HexFormat.of().parseHex(text);
        if (!HexFormat.of().formatHex(bytes).equals(text)) {
            throw new IllegalArgumentException("hexadecimal digits must be lower case");
        }
        return bytes;
    }

    static byte[] base64(String text) {
        byte[] bytes = Base64.getDecoder().decode(text);
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException("base64 must be padded, with no stray bits");
        }
        return bytes;
    }
}
