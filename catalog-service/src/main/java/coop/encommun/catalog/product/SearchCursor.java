package coop.encommun.catalog.product;

import coop.encommun.kit.problem.Refused;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A place in search results, which are ordered by falling score and then id.
 *
 * @param effort how hard the question was read to find anything; the next page has to read it alike
 */
record SearchCursor(Effort effort, int score, UUID id) {

    /** Before the first result. */
    static final SearchCursor START =
            new SearchCursor(Effort.CORRECT_UNKNOWN_WORDS, Integer.MAX_VALUE, new UUID(-1L, -1L));

    private static final Pattern FORM = Pattern.compile("([UE])(\\d{1,9})_([0-9a-f-]{36})");

    /** How hard to look for what was meant. */
    enum Effort {
        /** Words the catalogue has are taken as meant; only the others may be typing errors. */
        CORRECT_UNKNOWN_WORDS,
        /** Any word may be a typing error: "bleu" may have been meant to be "blé". */
        CORRECT_EVERY_WORD
    }

    /** @throws Refused 400 when it is no cursor of ours */
    static SearchCursor parse(String text) {
        if (text == null) return START;
        var form = FORM.matcher(text);
        if (!form.matches()) throw Refused.invalid("after", "cursor");
        try {
            Effort effort = form.group(1).equals("U") ? Effort.CORRECT_UNKNOWN_WORDS : Effort.CORRECT_EVERY_WORD;
            return new SearchCursor(effort, Integer.parseInt(form.group(2)), UUID.fromString(form.group(3)));
        } catch (IllegalArgumentException notAnId) {
            throw Refused.invalid("after", "cursor");
        }
    }

    SearchCursor with(Effort other) {
        return new SearchCursor(other, score, id);
    }

    @Override
    public String toString() {
        return (effort == Effort.CORRECT_UNKNOWN_WORDS ? "U" : "E") + score + "_" + id;
    }
}
