package coop.encommun.supplier.scenario;

import coop.encommun.kit.value.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "Who delivers a product.")
record LineWinners(UUID productId, List<Winner> winners) {

    @Schema(name = "LineWinner")
    record Winner(
            UUID supplierId,
            @Schema(examples = "Papeterie du Nord inc.") String name,

            @Schema(description = "Ordered, whole packs", examples = "450")
            BigDecimal quantity,

            Money unitPrice,
            Money amount) {}

    /** By product, in the order of the suppliers. */
    static List<LineWinners> of(ScenarioResult result) {
        return winners(result).entrySet().stream()
                .map(line -> new LineWinners(line.getKey(), line.getValue()))
                .toList();
    }

    static Map<UUID, List<Winner>> winners(ScenarioResult result) {
        record Won(UUID productId, Winner winner) {}
        return result.suppliers().stream()
                .flatMap(supplier -> supplier.lines().stream()
                        .map(line -> new Won(
                                line.productId(),
                                new Winner(
                                        supplier.supplierId(),
                                        supplier.name(),
                                        line.quantity(),
                                        line.unitPrice(),
                                        line.amount()))))
                .collect(Collectors.groupingBy(
                        Won::productId, LinkedHashMap::new, Collectors.mapping(Won::winner, Collectors.toList())));
    }
}
