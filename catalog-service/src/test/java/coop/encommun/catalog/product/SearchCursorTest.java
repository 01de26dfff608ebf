package coop.encommun.catalog.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.encommun.catalog.product.SearchCursor.Effort;
import coop.encommun.catalog.product.SearchedWords.Word;
import coop.encommun.kit.problem.Refused;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchCursorTest {

    @Test
    void survivesItsTextForm() {
        for (Effort effort : Effort.values()) {
            var cursor = new SearchCursor(effort, 31_415, UUID.randomUUID());
            assertEquals(cursor, SearchCursor.parse(cursor.toString()));
        }
        assertEquals(SearchCursor.START, SearchCursor.parse(null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "U1", "U1_0198f1c0-6f7a-7c3e-8d52", "E1_------------------------------------"})
    void refusesWhatItNeverGave(String text) {
        assertThrows(Refused.class, () -> SearchCursor.parse(text));
    }

    @Test
    void asksForWhatWasWrittenOrProbablyMeant() {
        var words = new SearchedWords(List.of(
                new Word("fraine", List.of("farine", "frais")), new Word("de", List.of()), new Word("ble", List.of())));

        assertEquals("fraine & de & ble:*", words.literally());
        assertEquals("(fraine | farine | frais) & (de) & (ble:*)", words.forgivingly());
    }
}
