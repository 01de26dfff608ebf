package coop.encommun.catalog.product;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a product stands in a public classification. */
record Classification(
        ClassificationScheme scheme,

        @Schema(
                description = "UNSPSC: 8 digits. CPV: 8 digits, with or without the check digit (`15612100-2`)",
                examples = "50221101",
                maxLength = 10)
        String code) {

    boolean hasForm() {
        return scheme != null && code != null && scheme.isWellFormed(code);
    }

    boolean exists() {
        return scheme.checks(code);
    }

    Classification canonical() {
        return new Classification(scheme, scheme.canonical(code));
    }

    String beginning() {
        return scheme.beginning(code);
    }
}
