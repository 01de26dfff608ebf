package coop.encommun.catalog.product;

import jakarta.persistence.Embeddable;
import java.text.Normalizer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text in both languages. Blank is absent; accents are composed (NFC) so that equal texts are equal. */
@Embeddable
@Schema(description = "A text in French and in English")
record Bilingual(
        @Schema(examples = "Farine de blé entier biologique", nullable = true)
        String fr,

        @Schema(examples = "Organic whole wheat flour", nullable = true)
        String en) {

    Bilingual {
        fr = tidy(fr);
        en = tidy(en);
    }

    boolean saysNothing() {
        return fr == null && en == null;
    }

    private static String tidy(String text) {
        if (text == null || text.isBlank()) return null;
        return Normalizer.normalize(text.strip().replace("\r\n", "\n"), Normalizer.Form.NFC);
    }
}
