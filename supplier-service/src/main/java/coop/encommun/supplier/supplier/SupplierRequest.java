package coop.encommun.supplier.supplier;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "What is known of a supplier.")
record SupplierRequest(
        @Schema(description = "Unique short name", examples = "PAPETERIE-NORD")
        @NotBlank
        @Pattern(regexp = "[A-Z0-9][A-Z0-9._-]{0,39}", message = "supplier-code")
        String code,

        @Schema(examples = "Papeterie du Nord inc.") @NotBlank @Size(max = 200)
        String name,

        @Schema(description = "Numéro d’entreprise du Québec", examples = "1143920115")
        @Pattern(regexp = "[0-9]{10}", message = "neq")
        String neq,

        @Schema(description = "What it counts as; none when absent")
        Set<@NotNull SupplierGroup> groups,

        @NotNull Language language,

        @Schema(
                description = "How well it has delivered, from 0 to 100; unknown when absent. Scenarios may weigh it; "
                        + "the supplier does not see it.",
                examples = "85")
        @Min(0)
        @Max(100)
        Integer qualityScore) {

    SupplierRequest {
        groups = groups == null ? Set.of() : groups;
    }
}
