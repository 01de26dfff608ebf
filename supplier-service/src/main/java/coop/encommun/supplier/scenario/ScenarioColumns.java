package coop.encommun.supplier.scenario;

import jakarta.persistence.Converter;
import org.hibernate.annotations.Immutable;

/** The JSON columns of a scenario. */
final class ScenarioColumns {
    private ScenarioColumns() {}

    @Converter
    @Immutable
    static class Terms extends ScenarioJson<ScenarioTerms> {
        Terms() {
            super(ScenarioTerms.class);
        }
    }

    @Converter
    @Immutable
    static class Basis extends ScenarioJson<ScenarioBasis> {
        Basis() {
            super(ScenarioBasis.class);
        }
    }

    @Converter
    @Immutable
    static class Result extends ScenarioJson<ScenarioResult> {
        Result() {
            super(ScenarioResult.class);
        }
    }
}
