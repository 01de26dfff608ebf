package coop.encommun.supplier.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Terms without one of their limits or criteria, to see what that one costs.
 *
 * @param limit which, as a JSON path into the terms: {@code maxSuppliers}, {@code minimumShares[0]}
 * @param rest the terms without it
 */
record DroppedLimit(String limit, ScenarioTerms rest) {
    /** What limits nothing by itself: who the incumbents are, and whether conditional demand counts. */
    private static final Set<String> NO_LIMITS = Set.of("incumbents", "conditionalDemand");

    /** One for each limit and criterion; empty when the terms hold none. */
    static List<DroppedLimit> allOf(ScenarioTerms terms) {
        ObjectNode all = ScenarioJson.JSON.valueToTree(terms);
        return all.properties().stream()
                .filter(field -> !NO_LIMITS.contains(field.getKey()))
                .flatMap(field -> dropping(field, all))
                .toList();
    }

    /** How many there are, without making any. */
    static int count(ScenarioTerms terms) {
        ObjectNode all = ScenarioJson.JSON.valueToTree(terms);
        return all.properties().stream()
                .filter(field -> !NO_LIMITS.contains(field.getKey()))
                .mapToInt(field -> field.getValue() instanceof ArrayNode list ? list.size() : 1)
                .sum();
    }

    private static Stream<DroppedLimit> dropping(Map.Entry<String, JsonNode> field, ObjectNode all) {
        String name = field.getKey();
        return field.getValue() instanceof ArrayNode list
                ? IntStream.range(0, list.size()).mapToObj(i -> {
                    ObjectNode rest = all.deepCopy();
                    rest.withArray(name).remove(i);
                    return new DroppedLimit(name + "[" + i + "]", terms(rest));
                })
                : Stream.of(new DroppedLimit(name, terms(all.deepCopy().without(name))));
    }

    private static ScenarioTerms terms(ObjectNode json) {
        return ScenarioJson.JSON.convertValue(json, ScenarioTerms.class);
    }
}
