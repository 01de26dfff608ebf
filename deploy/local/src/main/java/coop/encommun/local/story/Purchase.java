package coop.encommun.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What the acts of one group purchase leave for the next: ids by the names of the script. */
final class Purchase {
    final Script script;
    final Map<String, UUID> products = new TreeMap<>();
    final Map<String, BigDecimal> referencePrices = new TreeMap<>();
    final Map<String, UUID> coops = new LinkedHashMap<>();
    final Map<String, UUID> suppliers = new LinkedHashMap<>();
    UUID pooledOrder;

    Purchase(Script script) {
        this.script = script;
    }

    String path(String below) {
        return "/pooled-orders/" + pooledOrder + below;
    }

    String negotiation(String below) {
        return "/negotiations/" + pooledOrder + below;
    }

    static UUID id(JsonNode thing) {
        return UUID.fromString(thing.path("id").asText());
    }

    static BigDecimal amount(JsonNode money) {
        return new BigDecimal(money.path("amount").asText());
    }
}
