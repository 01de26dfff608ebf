package coop.encommun.catalog.product;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A unit of measure. */
record Unit(
        @Schema(
                description = "UN/ECE Recommendation 20 code, or `X` and a Recommendation 21 package code",
                examples = "KGM")
        String code,

        Bilingual name,

        @Schema(description = "Most decimals a quantity in this unit may have", examples = "3")
        int quantityDecimals) {}
