package coop.encommun.supplier.supplier;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The language a supplier is written to in. */
enum Language {
    @JsonProperty("fr")
    FR,
    @JsonProperty("en")
    EN
}
