package coop.encommun.catalog.product;

import coop.encommun.catalog.product.SearchCursor.Effort;
import coop.encommun.catalog.product.SearchedWords.Word;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the words of a question with the words of the catalogue. */
final class Spelling {

    private static final int MOST_CORRECTIONS = 5;

    /** The words asked for in order, each once per correction. A word that begins a known one is known: people type ahead. */
    private static final String CORRECTIONS = """
            select asked.place, asked.word, correction.word
            from unnest(string_to_array(trim(folded(?)), ' ')) with ordinality as asked (word, place)
            left join lateral words_like(asked.word, ?) as correction (word)
              on asked.word ~ '^[a-z]{3,40}$'
             and (? or not exists (select from product_word known
                                   where known.word >= asked.word and known.word < asked.word || '~'))
            where asked.word <> ''
            order by asked.place""";

    private Spelling() {}

    static SearchedWords of(String question, Effort effort, Connection database) throws SQLException {
        try (var corrections = database.prepareStatement(CORRECTIONS)) {
            corrections.setString(1, question);
            corrections.setInt(2, MOST_CORRECTIONS);
            corrections.setBoolean(3, effort == Effort.CORRECT_EVERY_WORD);
            Map<Integer, Word> words = new LinkedHashMap<>();
            try (var rows = corrections.executeQuery()) {
                while (rows.next()) {
                    String written = rows.getString(2);
                    Word word = words.computeIfAbsent(rows.getInt(1), place -> new Word(written, new ArrayList<>()));
                    if (rows.getString(3) != null) word.meant().add(rows.getString(3));
                }
            }
            return new SearchedWords(List.copyOf(words.values()));
        }
    }
}
