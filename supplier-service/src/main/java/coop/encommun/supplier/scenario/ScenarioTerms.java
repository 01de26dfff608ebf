package coop.encommun.supplier.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.encommun.kit.problem.Violation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a coordinator demands of an award, and what counts besides the price. What is absent limits nothing. Shares are
 * of the awarded quantities, each weighted by its product's reference price, so that kilograms and pieces add up.
 */
@Schema(
        description = "Limits and criteria of a scenario; what is absent limits nothing. Shares weigh each awarded "
                + "quantity by its product’s reference price.",
        examples = ScenarioTerms.EXAMPLE)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ScenarioTerms(
        @Schema(description = "Most suppliers in all", examples = "2") @Min(1) @Max(63)
        Integer maxSuppliers,

        @Schema(description = "Most suppliers of one product, unless `lineLimits` say otherwise", examples = "1")
        @Min(1)
        @Max(63)
        Integer maxSuppliersPerLine,

        @Schema(description = "Most of the whole that one supplier may get, in per cent", examples = "60")
        @Min(1)
        @Max(100)
        Integer maxSharePercent,

        @Schema(
                description = "Most of one product that one supplier may get, in per cent, unless `lineLimits` say "
                        + "otherwise",
                examples = "70")
        @Min(1)
        @Max(100)
        Integer maxLineSharePercent,

        @Schema(description = "At most one per product") @Size(max = 2000)
        List<@NotNull @Valid LineLimit> lineLimits,

        @Schema(description = "The suppliers that deliver today: the group `INCUMBENT`") @Size(max = 63)
        List<@NotNull UUID> incumbents,

        @Schema(description = "Groups that together get at least a share; at most one per group") @Size(max = 4)
        List<@NotNull @Valid MinimumShare> minimumShares,

        @Schema(description = "Groups whose prices count less; a supplier in several has the sum") @Size(max = 4)
        List<@NotNull @Valid Preference> preferences,

        @Schema(description = "Must be awarded something") @Size(max = 500)
        List<@NotNull @Valid Pair> forced,

        @Schema(description = "Must be awarded nothing") @Size(max = 500)
        List<@NotNull @Valid Pair> forbidden,

        @Valid LeadTime leadTime,
        @Valid Quality quality,

        @Schema(
                description = "Whether steps that co-ops want at low prices only may be awarded too",
                defaultValue = "true")
        Boolean conditionalDemand) {

    /** Nothing but the bids and the demand, conditional steps included: the least cost. */
    public static final ScenarioTerms NONE =
            new ScenarioTerms(null, null, null, null, null, null, null, null, null, null, null, null, null);

    static final String EXAMPLE = """
            {"maxSuppliers": 2, "minimumShares": [{"group": "LOCAL", "percent": 30}],
             "preferences": [{"group": "COOP", "percent": "2.50"}], "leadTime": {"percentPerDay": "0.10"},
             "forbidden": [{"supplierId": "01995b70-2c00-7a11-8e21-5d3f90c1a001"}]}""";

    public ScenarioTerms {
        lineLimits = orEmpty(lineLimits);
        incumbents = orEmpty(incumbents);
        minimumShares = orEmpty(minimumShares);
        preferences = orEmpty(preferences);
        forced = orEmpty(forced);
        forbidden = orEmpty(forbidden);
        conditionalDemand = conditionalDemand == null || conditionalDemand;
    }

    @Schema(name = "ScenarioLineLimit", description = "Limits of one product, in place of those for all products")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record LineLimit(
            @NotNull UUID productId,
            @Schema(examples = "1") @Min(1) @Max(63) Integer maxSuppliers,
            @Schema(examples = "50") @Min(1) @Max(100) Integer maxSharePercent) {}

    @Schema(name = "ScenarioMinimumShare")
    public record MinimumShare(
            @NotNull PreferredGroup group,

            @Schema(examples = "30") @NotNull @Min(1) @Max(100)
            Integer percent) {}

    @Schema(name = "ScenarioPreference")
    public record Preference(
            @NotNull PreferredGroup group,

            @Schema(description = "So many per cent less do the group’s prices count", examples = "2.50")
            @NotNull
            @DecimalMin("0.01")
            @DecimalMax("99.99")
            @Digits(integer = 2, fraction = 2)
            BigDecimal percent) {}

    @Schema(name = "ScenarioPair", description = "A supplier with one product, or with any when none is named")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Pair(@NotNull UUID supplierId, UUID productId) {}

    @Schema(description = "A price counts more by its lead time; one not said is taken as the longest said")
    public record LeadTime(
            @Schema(description = "Per day from order to delivery", examples = "0.10")
            @NotNull
            @DecimalMin("0.01")
            @DecimalMax("99.99")
            @Digits(integer = 2, fraction = 2)
            BigDecimal percentPerDay) {}

    @Schema(
            description = "A price counts more by what its supplier’s quality score lacks to 100; one not known is "
                    + "taken as the lowest known")
    public record Quality(
            @Schema(description = "Per point below 100", examples = "0.20")
            @NotNull
            @DecimalMin("0.01")
            @DecimalMax("99.99")
            @Digits(integer = 2, fraction = 2)
            BigDecimal percentPerPoint) {}

    /**
     * Everything in these terms that cannot be meant, each at its JSON path.
     *
     * @param products of the negotiation
     * @param suppliers that may be named
     */
    public List<Violation> faults(Set<UUID> products, Set<UUID> suppliers) {
        return new ScenarioTermsCheck(this, products, suppliers).faults();
    }

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
