package coop.encommun.supplier.supplier;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Supplier")
record SupplierView(
        UUID id,
        @Schema(examples = "PAPETERIE-NORD") String code,
        @Schema(examples = "Papeterie du Nord inc.") String name,
        @Schema(examples = "1143920115") String neq,
        List<SupplierGroup> groups,
        Language language,

        @Schema(description = "From 0 to 100; absent when unknown, and always for the supplier itself", examples = "85")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        Integer qualityScore,

        @Schema(description = "Whether it has an endpoint orders are sent to")
        boolean hasWebhook,

        long version) {

    /** For those who see everything. */
    static SupplierView of(Supplier supplier) {
        return of(supplier, supplier.qualityScore());
    }

    /** For the supplier itself: without what is thought of it. */
    static SupplierView ownOf(Supplier supplier) {
        return of(supplier, null);
    }

    private static SupplierView of(Supplier supplier, Integer qualityScore) {
        return new SupplierView(
                supplier.id(),
                supplier.code(),
                supplier.name(),
                supplier.neq(),
                supplier.groups().stream().sorted().toList(),
                supplier.language(),
                qualityScore,
                supplier.webhook().isPresent(),
                supplier.version());
    }
}
