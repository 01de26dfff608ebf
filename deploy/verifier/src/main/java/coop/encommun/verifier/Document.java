package coop.encommun.verifier;

import coop.encommun.verifier.Malformed.Expected;
import java.util.regex.Pattern;

/** What a file may hold; it is known by how it begins. */
sealed interface Document
        permits VerifierKey, Checkpoint, Receipt, Opening, InclusionProof, ConsistencyProof, LogExport {
    Pattern KEY = Pattern.compile("[^ +]+\\+[0-9a-f]{8}\\+[A-Za-z0-9+/]+=*");
    Pattern ROW = Pattern.compile("(?m)^\\s*-?[0-9]+ [0-9a-f]{64} [0-9a-f]{64} ");
    Pattern SIZE = Pattern.compile("[^\n]+\n[0-9]+\n.*", Pattern.DOTALL);

    /** @throws Malformed when it is none of them, or not what it begins as */
    static Document parse(String saved) {
        String text = Lines.tidy(saved);
        String first = text.lines().findFirst().orElse("");
        return switch (first) {
            case Receipt.TITLE -> Receipt.parse(text);
            case Opening.TITLE -> Opening.parse(text);
            case InclusionProof.TITLE -> InclusionProof.parse(text);
            case ConsistencyProof.TITLE -> ConsistencyProof.parse(text);
            default -> untitled(text, first);
        };
    }

    private static Document untitled(String text, String first) {
        if (first.contains("PRIVATE KEY")) {
            throw new Malformed(1, Expected.NOT_A_PRIVATE_KEY);
        }
        if (KEY.matcher(first).matches() || first.contains("PUBLIC KEY")) {
            return VerifierKey.parse(text);
        }
        if (beginsExport(text)) {
            return LogExport.parse(text);
        }
        if (SIZE.matcher(text).matches()) {
            return Checkpoint.parse(text);
        }
        throw new Malformed(1, Expected.A_KNOWN_TEXT);
    }

    /** Whether one of these lines is a row of an export: the first may be spoiled. */
    static boolean beginsExport(String text) {
        return ROW.matcher(text).find();
    }
}
