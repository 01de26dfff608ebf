package coop.encommun.supplier.scenario;

import static coop.encommun.supplier.scenario.Cases.NORD;
import static coop.encommun.supplier.scenario.Cases.SUD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import coop.encommun.supplier.scenario.ScenarioTerms.LineLimit;
import coop.encommun.supplier.scenario.ScenarioTerms.MinimumShare;
import coop.encommun.supplier.scenario.ScenarioTerms.Pair;
import coop.encommun.supplier.scenario.ScenarioTerms.Preference;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScenarioTermsTest {
    private static final UUID PAPER = new UUID(1, 2);
    private static final UUID UNKNOWN = new UUID(9, 9);
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @Test
    void limitsNothingWhenItSaysNothing() throws Exception {
        assertEquals(ScenarioTerms.NONE, JSON.readValue("{}", ScenarioTerms.class));
        assertEquals("{\"conditionalDemand\":true}", JSON.writeValueAsString(ScenarioTerms.NONE));
        assertEquals(List.of(), faults(ScenarioTerms.NONE));
    }

    @Test
    void readsTheExampleOfTheContract() throws Exception {
        ScenarioTerms example = JSON.readValue(ScenarioTerms.EXAMPLE, ScenarioTerms.class);

        assertEquals(List.of(), faults(example));
        assertEquals(new BigDecimal("0.10"), example.leadTime().percentPerDay());
        assertEquals(example, JSON.readValue(JSON.writeValueAsString(example), ScenarioTerms.class));
    }

    @Test
    void namesEverythingThatCannotBeMeant() {
        ScenarioTerms terms = new ScenarioTerms(
                null,
                null,
                null,
                null,
                List.of(new LineLimit(PAPER, 1, null), new LineLimit(PAPER, null, null), new LineLimit(UNKNOWN, 1, 50)),
                null,
                List.of(
                        new MinimumShare(PreferredGroup.INCUMBENT, 10),
                        new MinimumShare(PreferredGroup.LOCAL, 10),
                        new MinimumShare(PreferredGroup.LOCAL, 20)),
                List.of(
                        new Preference(PreferredGroup.COOP, new BigDecimal("50")),
                        new Preference(PreferredGroup.LOCAL, new BigDecimal("50"))),
                List.of(new Pair(NORD, PAPER), new Pair(SUD, null), new Pair(UNKNOWN, UNKNOWN)),
                List.of(new Pair(NORD, null), new Pair(SUD, null), new Pair(SUD, UNKNOWN)),
                null,
                null,
                null);

        assertEquals(
                List.of(
                        "lineLimits[1].productId limit-given-twice",
                        "lineLimits[1] limit-says-nothing",
                        "lineLimits[2].productId product-not-wanted",
                        "minimumShares[0].group no-incumbents-named",
                        "minimumShares[2].group group-given-twice",
                        "preferences preferences-too-large",
                        "forced[2].supplierId unknown-supplier",
                        "forced[2].productId product-not-wanted",
                        "forbidden[2].productId product-not-wanted",
                        "forced[0] forced-and-forbidden",
                        "forced[1] forced-and-forbidden"),
                faults(terms));
    }

    private static List<String> faults(ScenarioTerms terms) {
        return terms.faults(Set.of(PAPER), Set.of(NORD, SUD)).stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }
}
