package coop.encommun.catalog.product;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The words of a question, folded as the index is, each with the words of the catalogue it may have been meant to be.
 *
 * @param words in the order asked; only letters and digits, so that they can stand in a tsquery as they are
 */
record SearchedWords(List<Word> words) {

    /** One word as it was written, and its likely corrections (none when the catalogue knows it). */
    record Word(String written, List<String> meant) {}

    /** The question as it was written; the last word may be unfinished. Text form of a tsquery. */
    String literally() {
        return IntStream.range(0, words.size()).mapToObj(this::written).collect(Collectors.joining(" & "));
    }

    /** The question with typing errors forgiven: at least what {@link #literally} finds. Text form of a tsquery. */
    String forgivingly() {
        return IntStream.range(0, words.size()).mapToObj(this::writtenOrMeant).collect(Collectors.joining(" & "));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    private String written(int place) {
        String word = words.get(place).written();
        return place == words.size() - 1 && word.length() > 2 ? word + ":*" : word;
    }

    private String writtenOrMeant(int place) {
        List<String> either = new ArrayList<>();
        either.add(written(place));
        either.addAll(words.get(place).meant());
        return "(" + String.join(" | ", either) + ")";
    }
}
