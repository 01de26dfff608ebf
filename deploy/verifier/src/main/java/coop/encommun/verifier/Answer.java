package coop.encommun.verifier;

import coop.encommun.verifier.Malformed.Expected;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * An answer of a service saved as it came, in JSON: each text in it that is one of ours counts as a file. The answer to
 * a bid holds its receipt beside what it commits to, which is an opening before its time.
 */
final class Answer {
    private final List<Held<? extends Document>> documents = new ArrayList<>();

    private Answer() {}

    static boolean looksLike(String text) {
        String start = text.replace("\uFEFF", "").stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /** @throws Malformed when it is no JSON, or nothing in it is known */
    static List<Held<? extends Document>> documents(String file, String text) {
        Answer answer = new Answer();
        answer.look(file, Json.parse(text.replace("\uFEFF", "")));
        if (answer.documents.isEmpty()) {
            throw new Malformed(1, Expected.A_KNOWN_TEXT);
        }
        return answer.documents;
    }

    private void look(String name, Object value) {
        switch (value) {
            case Map<?, ?> members -> {
                members.forEach((member, inside) -> look(name + ":" + member, inside));
                opening(name, members);
            }
            case List<?> elements -> elements.forEach(inside -> look(name, inside));
            case String text -> text(name, text);
            default -> {} // numbers are of no use here
        }
    }

    private void text(String name, String text) {
        if (text.contains("\n") || Document.KEY.matcher(text).matches()) {
            try {
                documents.add(new Held<>(name, Document.parse(text)));
            } catch (Malformed unknown) {
                if (unknown.expected() != Expected.A_KNOWN_TEXT) {
                    throw unknown;
                }
            }
        }
    }

    private void opening(String name, Map<?, ?> members) {
        if (members.get("receipt") instanceof String receipt
                && members.get("nonce") instanceof String nonce
                && members.get("bid") instanceof String bid) {
            Bid of = Receipt.parse(receipt).of();
            try {
                documents.add(new Held<>(name + ":bid", new Opening(of, nonceOf(nonce), Encoding.base64(bid))));
            } catch (IllegalArgumentException unreadable) {
                throw new Malformed(1, Expected.BASE64);
            }
        }
    }

    /** In an opening it is hexadecimal; an answer in JSON may have it in base64. */
    private static Hash nonceOf(String nonce) {
        return nonce.length() == 2 * Hash.LENGTH
                ? Hash.of(HexFormat.of().parseHex(nonce))
                : Hash.of(Base64.getDecoder().decode(nonce));
    }
}
