package coop.encommun.catalog.product;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GtinTest {

    @ParameterizedTest
    @ValueSource(strings = {"96385074", "036000291452", "4006381333931", "00012345600012", "0627843000013"})
    void acceptsRealNumbersOfEachLength(String gtin) {
        assertTrue(Gtin.isWellFormed(gtin));
        assertTrue(Gtin.checks(gtin));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "123456789", "40063813339310", "400638133393A", "4006381 333931"})
    void refusesOtherLengthsAndSigns(String gtin) {
        assertFalse(Gtin.isWellFormed(gtin) && Gtin.checks(gtin));
    }

    @Test
    void noticesEverySingleWrongDigit() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        String gtin = "4006381333931";
        for (int i = 0; i < 100; i++) {
            int place = random.nextInt(gtin.length());
            char other = (char) ('0' + (gtin.charAt(place) - '0' + 1 + random.nextInt(9)) % 10);
            String wrong = gtin.substring(0, place) + other + gtin.substring(place + 1);
            assertFalse(Gtin.checks(wrong), wrong);
        }
    }
}
