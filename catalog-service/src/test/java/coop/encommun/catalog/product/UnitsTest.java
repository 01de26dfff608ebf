package coop.encommun.catalog.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

    @ParameterizedTest
    @CsvSource({"EA, 0, chacun", "KGM, 3, kilogramme", "HUR, 3, heure", "XBX, 0, boîte", "DZN, 0, douzaine"})
    void knowsTheUnitsOfTrade(String code, int decimals, String french) {
        Unit unit = Units.of(code).orElseThrow();

        assertEquals(decimals, unit.quantityDecimals());
        assertEquals(french, unit.name().fr());
    }

    @ParameterizedTest
    @ValueSource(strings = {"CS", "BX", "kgm", "", "KG"})
    void refusesCodesThatAreNotOfTheRecommendations(String code) {
        assertTrue(Units.of(code).isEmpty());
    }

    @Test
    void namesEveryUnitInBothLanguages() {
        List<Unit> nameless = Units.all().stream()
                .filter(unit -> unit.name().fr() == null || unit.name().en() == null)
                .toList();

        assertEquals(List.of(), nameless);
        assertTrue(Units.all().size() >= 150);
        assertTrue(Units.all().stream().allMatch(unit -> unit.code().matches("[A-Z0-9]{2,3}")));
    }
}
