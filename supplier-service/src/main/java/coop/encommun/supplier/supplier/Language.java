package coop.encommun.supplier.supplier;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The language a supplier is written to in. */
enum Language {
    @JsonProperty("fr")
    FR,
    @JsonProperty("en")
    EN;

    /** As in JSON. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
