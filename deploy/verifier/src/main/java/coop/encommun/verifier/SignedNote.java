package coop.encommun.verifier;

import coop.encommun.verifier.Malformed.Expected;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * A text and its signatures, as of C2SP signed-note: the text, an empty line, and lines
 * {@code — <name> <base64(4 bytes of the key’s id ‖ 64 bytes of signature)>}.
 *
 * @param body what is signed: all lines before the empty one, each with its line end
 */
public record SignedNote(String body, List<Signature> signatures) {
    private static final String DASH = "— ";

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** @throws Malformed when this is no signed note, whoever may have signed it */
    public static SignedNote parse(String text) {
        String note = Lines.tidy(text);
        if (note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new Malformed(1, Expected.NO_CONTROL_CHARACTER);
        }
        int split = note.lastIndexOf("\n\n");
        if (split < 0) {
            throw new Malformed((int) note.lines().count() + 1, Expected.A_SIGNATURE);
        }
        String body = note.substring(0, split + 1);
        int above = (int) body.lines().count() + 1;
        List<Signature> signatures = new ArrayList<>();
        for (String line : note.substring(split + 2).lines().toList()) {
            signatures.add(Signature.parse(line, above + signatures.size() + 1));
        }
        return new SignedNote(body, signatures);
    }

    /** Whether this key signed this text; signatures by others do not matter. */
    public boolean verify(VerifierKey key) {
        return standing(key) == Standing.GENUINE;
    }

    Standing standing(VerifierKey key) {
        List<Signature> named = signatures.stream()
                .filter(signature -> signature.name().equals(key.origin()))
                .toList();
        List<Signature> ours = named.stream()
                .filter(signature -> signature.keyId().equals(key.id()))
                .toList();
        if (ours.isEmpty()) {
            return named.isEmpty() ? Standing.OTHER_NAME : Standing.OTHER_KEY;
        }
        boolean genuine = ours.stream().allMatch(signature -> key.signed(body, signature.bytes()));
        return genuine ? Standing.GENUINE : Standing.FORGED;
    }

    /** What a note is to a key. */
    enum Standing {
        GENUINE,
        /** The key is named, the signature does not fit: the text or the signature was changed. */
        FORGED,
        /** Signed in the same name, with another key. */
        OTHER_KEY,
        /** Signed by others only. */
        OTHER_NAME
    }

    /**
     * One signature line.
     *
     * @param keyId eight hexadecimal digits
     * @param bytes 64 bytes of Ed25519; of another kind of key, what it has
     */
    public record Signature(String name, String keyId, byte[] bytes) {
        private static Signature parse(String line, int number) {
            String[] parts = line.split(" ", -1);
            if (!line.startsWith(DASH) || parts.length != 3 || parts[1].isEmpty()) {
                throw new Malformed(number, Expected.A_SIGNATURE);
            }
            try {
                ByteBuffer decoded = ByteBuffer.wrap(Encoding.base64(parts[2]));
                byte[] id = new byte[4];
                byte[] signature = new byte[Math.max(0, decoded.remaining() - id.length)];
                decoded.get(id).get(signature);
                return new Signature(parts[1], HexFormat.of().formatHex(id), signature);
            } catch (IllegalArgumentException | java.nio.BufferUnderflowException unreadable) {
                throw new Malformed(number, Expected.A_SIGNATURE);
            }
        }
    }
}
