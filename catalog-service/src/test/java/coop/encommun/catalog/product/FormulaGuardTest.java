package coop.encommun.catalog.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaGuardTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {"=1+1, '=1+1", "@SUM(A1), '@SUM(A1)", "-5 °C, '-5 °C", "+1, '+1", "l'huile, l'huile", "'=x, ''=x"})
    void putsAnApostropheBeforeWhatASpreadsheetWouldRun(String cell, String guarded) {
        assertEquals(guarded, FormulaGuard.guard(cell));
    }

    @Test
    void givesEveryTextBackAsItWas() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--)
                text.append("'=+-@ax ".charAt(random.nextInt(8)));
            String guarded = FormulaGuard.guard(text.toString());

            assertEquals(text.toString(), FormulaGuard.unguard(guarded));
            assertFalse(guarded.matches("[=+@-].*"), guarded);
        }
    }
}
