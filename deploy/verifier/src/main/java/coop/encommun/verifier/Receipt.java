package coop.encommun.verifier;

import java.time.Instant;

/**
 * What a bidder gets for a bid that nobody can read yet: the commitment to its content and its row in the audit log,
 * signed by the key that signs the log.
 *
 * @param commitment SHA-256(nonce ‖ canonical bid)
 * @param sequence row of the audit log
 * @param leaf SHA-256(0x00 ‖ entry) of that row
 */
public record Receipt(Bid of, Hash commitment, Instant received, long sequence, Hash leaf, SignedNote note)
        implements Document {
    static final String TITLE = "encommun bid receipt v1";

    /** @throws Malformed when this is no receipt; says nothing of who signed it */
    public static Receipt parse(String text) {
        SignedNote note = SignedNote.parse(text);
        Lines lines = new Lines(note.body());
        lines.exactly(TITLE);
        Receipt receipt = new Receipt(
                Bid.read(lines),
                lines.hash(lines.field("commitment")),
                lines.instant(lines.field("received")),
                lines.number(lines.field("sequence")),
                lines.hash(lines.field("leaf")),
                note);
        lines.end();
        return receipt;
    }

    public boolean verify(VerifierKey key) {
        return note.verify(key);
    }

    /** Whether it is of a row of this log, as its signers say. */
    boolean isOf(String log) {
        return note.signatures().stream().anyMatch(signature -> signature.name().equals(log));
    }

    /** Whether what was opened is what was committed to, of this very bid and revision. */
    public boolean commitsTo(Opening opening) {
        return of.equals(opening.of()) && commitment.equals(opening.commitment());
    }
}
