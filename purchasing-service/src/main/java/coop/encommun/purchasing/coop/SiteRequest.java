package coop.encommun.purchasing.coop;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A delivery site as its co-op describes it. */
record SiteRequest(
        @NotBlank
        @Size(max = 40)
        @Pattern(regexp = "[A-Za-z0-9._-]+", message = "code-form")
        @Schema(description = "Short name, unique within the co-op, for imports", examples = "PRINCIPAL")
        String code,

        @NotBlank @Size(max = 200) @Schema(examples = "Entrée des livraisons, rue Rachel")
        String name,

        @NotNull
        @Pattern(regexp = "[A-Z]{2}-[A-Z0-9]{1,3}", message = "region-form")
        @Schema(description = "Delivery region: in Québec the administrative region", examples = "QC-06")
        String region,

        @NotNull @Valid Address address,

        @ValidGln @Schema(description = "GS1 location number, 13 digits", examples = "0614141000012")
        String gln) {}
