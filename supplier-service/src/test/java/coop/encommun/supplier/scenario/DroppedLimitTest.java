package coop.encommun.supplier.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;

import coop.encommun.supplier.scenario.ScenarioTerms.Pair;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DroppedLimitTest {
    private static final Pair ONE = new Pair(UUID.randomUUID(), null);
    private static final Pair OTHER = new Pair(UUID.randomUUID(), UUID.randomUUID());

    @Test
    void dropsEachLimitAndNothingElse() {
        ScenarioTerms terms = terms(2, List.of(ONE, OTHER));

        List<DroppedLimit> dropped = DroppedLimit.allOf(terms);

        assertEquals(
                List.of(
                        new DroppedLimit("maxSuppliers", terms(null, List.of(ONE, OTHER))),
                        new DroppedLimit("forbidden[0]", terms(2, List.of(OTHER))),
                        new DroppedLimit("forbidden[1]", terms(2, List.of(ONE)))),
                dropped);
        assertEquals(3, DroppedLimit.count(terms));
    }

    @Test
    void findsNothingToDropWhereNothingIsLimited() {
        assertEquals(List.of(), DroppedLimit.allOf(ScenarioTerms.NONE));
        assertEquals(0, DroppedLimit.count(ScenarioTerms.NONE));
    }

    private static ScenarioTerms terms(Integer maxSuppliers, List<Pair> forbidden) {
        return new ScenarioTerms(
                maxSuppliers,
                null,
                null,
                null,
                null,
                List.of(UUID.fromString("01995b70-2c00-7a11-8e21-5d3f90c1a001")),
                null,
                null,
                null,
                forbidden,
                null,
                null,
                false);
    }
}
