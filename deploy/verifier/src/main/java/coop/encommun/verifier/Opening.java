package coop.encommun.verifier;

/**
 * What was read when the round was closed: not signed, it is checked by the commitment in the receipt.
 *
 * @param nonce 32 bytes that make the commitment unguessable
 * @param content the canonical bid
 */
public record Opening(Bid of, Hash nonce, byte[] content) implements Document {
    static final String TITLE = "encommun bid opening v1";

    /** @throws Malformed when this is no opening */
    public static Opening parse(String text) {
        Lines lines = new Lines(Lines.tidy(text));
        lines.exactly(TITLE);
        Opening opening =
                new Opening(Bid.read(lines), lines.hash(lines.field("nonce")), lines.base64(lines.field("content")));
        lines.end();
        return opening;
    }

    /** SHA-256(nonce ‖ content). */
    public Hash commitment() {
        return Hash.sha256(nonce.bytes(), content);
    }
}
