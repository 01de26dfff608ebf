package coop.encommun.catalog.product;

import static coop.encommun.catalog.product.ClassificationScheme.CPV;
import static coop.encommun.catalog.product.ClassificationScheme.UNSPSC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "03000000-1",
                "15811100-7",
                "30213100-6",
                "39130000-2",
                "45233140-2",
                "55520000-1",
                "72212000-4",
                "79952000-2",
                "90911200-8"
            })
    void knowsTheCheckDigitsOfPublishedCpvCodes(String code) {
        var classification = new Classification(CPV, code);

        assertTrue(classification.hasForm());
        assertTrue(classification.exists());
        assertEquals(
                code, new Classification(CPV, code.substring(0, 8)).canonical().code());
    }

    @Test
    void refusesWrongCpvCheckDigit() {
        assertFalse(new Classification(CPV, "15811100-8").exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"50221101", "50220000", "50000000", "10101502"})
    void acceptsUnspscCodesOfEveryLevel(String code) {
        assertTrue(new Classification(UNSPSC, code).hasForm());
        assertTrue(new Classification(UNSPSC, code).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"50001101", "50220001", "50000001"})
    void refusesUnspscCodesBelowAnOpenLevel(String code) {
        assertFalse(new Classification(UNSPSC, code).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"5022110", "502211011", "0022110A", "00000000", ""})
    void refusesWhatIsNoUnspscCode(String code) {
        assertFalse(new Classification(UNSPSC, code).hasForm());
    }

    @ParameterizedTest
    @CsvSource({
        "UNSPSC, 50221101, 50221101",
        "UNSPSC, 50220000, 5022",
        "UNSPSC, 50101500, 501015",
        "UNSPSC, 10000000, 10",
        "CPV, 15811100-7, 158111",
        "CPV, 15000000, 15",
        "CPV, 30000000-9, 30"
    })
    void reachesEverythingBelow(ClassificationScheme scheme, String code, String beginning) {
        assertEquals(beginning, new Classification(scheme, code).beginning());
    }
}
