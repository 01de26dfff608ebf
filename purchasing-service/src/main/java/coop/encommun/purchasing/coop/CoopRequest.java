package coop.encommun.purchasing.coop;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A co-op as the coordinator describes it. */
record CoopRequest(
        @NotBlank
        @Size(max = 40)
        @Pattern(regexp = "[A-Za-z0-9._-]+", message = "code-form")
        @Schema(description = "Unique short name, for imports", examples = "COOP-17850")
        String code,

        @NotBlank @Size(max = 200) @Schema(examples = "Coopérative d’habitation du Plateau")
        String name,

        @NotNull CoopKind kind,

        @Pattern(regexp = "\\d{10}", message = "neq-form")
        @Schema(description = "Numéro d’entreprise du Québec", examples = "1143920115")
        String neq,

        @NotNull Language language) {}
