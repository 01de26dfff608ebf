package coop.encommun.catalog.product;

import coop.encommun.kit.problem.GeneralProblem;
import coop.encommun.kit.problem.Violations;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which products are wanted; what is null does not matter. */
record ProductFilter(
        @QueryParam("status") @Parameter(description = "Only products in this state")
        ProductStatus status,

        @QueryParam("kind") @Parameter(description = "Only goods, or only services")
        ProductKind kind,

        @QueryParam("scheme") @Parameter(description = "Together with `code`: the classification it belongs to")
        ClassificationScheme scheme,

        @QueryParam("code")
        @Parameter(
                description =
                        "Together with `scheme`: only products at or below this code; trailing zeros mean \"all below\"",
                example = "50220000")
        String code) {

    static final ProductFilter ALL = new ProductFilter(null, null, null, null);

    ProductFilter {
        var faults = new Violations();
        if (scheme == null && code != null) faults.add("scheme", "required");
        if (scheme != null && code == null) faults.add("code", "required");
        if (scheme != null && code != null && !new Classification(scheme, code).hasForm())
            faults.add("code", "classification-form", scheme);
        faults.throwIfAny(GeneralProblem.VALIDATION);
    }

    /** What UNSPSC codes have to begin with, or null. */
    String unspsc() {
        return beginning(ClassificationScheme.UNSPSC);
    }

    /** What CPV codes have to begin with, or null. */
    String cpv() {
        return beginning(ClassificationScheme.CPV);
    }

    private String beginning(ClassificationScheme wanted) {
        return scheme == wanted ? new Classification(scheme, code).beginning() : null;
    }
}
