package coop.encommun.supplier.supplier;

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

        @Schema(description = "Whether it has an endpoint orders are sent to")
        boolean hasWebhook,

        long version) {

    static SupplierView of(Supplier supplier) {
        return new SupplierView(
                supplier.id(),
                supplier.code(),
                supplier.name(),
                supplier.neq(),
                supplier.groups().stream().sorted().toList(),
                supplier.language(),
                supplier.webhook().isPresent(),
                supplier.version());
    }
}
