package coop.encommun.supplier.scenario;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A scenario as asked for. */
@Schema(name = "ScenarioRequest", description = "One way to award the last closed round.")
record ScenarioRequest(
        @Schema(examples = "Deux fournisseurs au plus") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "Limits and criteria; none when absent") @Valid
        ScenarioTerms terms,

        @Schema(description = "Longest time for the solver", defaultValue = "30", examples = "30") @Min(1) @Max(600)
        Integer seconds,

        @Schema(
                description = "Of every random choice: the same seed takes the same steps",
                defaultValue = "1",
                examples = "1")
        @Min(0)
        @Max(Integer.MAX_VALUE)
        Long seed) {

    static final String EXAMPLE = """
            {"name": "Deux fournisseurs au plus, 30 % en région",
             "terms": {"maxSuppliers": 2, "minimumShares": [{"group": "LOCAL", "percent": 30}]}, "seconds": 30}""";
    private static final int SECONDS = 30;

    ScenarioPlan plan() {
        return new ScenarioPlan(
                name.strip(),
                terms == null ? ScenarioTerms.NONE : terms,
                seconds == null ? SECONDS : seconds,
                seed == null ? 1 : seed);
    }
}
