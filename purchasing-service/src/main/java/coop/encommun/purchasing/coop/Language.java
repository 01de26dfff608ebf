package coop.encommun.purchasing.coop;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The language a co-op is written to in. */
enum Language {
    @JsonProperty("fr")
    FR,
    @JsonProperty("en")
    EN
}
