package coop.encommun.supplier.bid;

import coop.encommun.kit.problem.Violations;
import coop.encommun.supplier.negotiation.FrozenLine;
import java.util.Map;
import java.util.UUID;

/** Boxes and litres do not add up: what counts the volume of several lines needs them in one unit of measure. */
final class OneUnit {
    private OneUnit() {}

    static void check(String path, BidRequest bid, Map<UUID, FrozenLine> wanted, Violations found) {
        long units = bid.lines().stream()
                .map(line -> wanted.get(line.productId()))
                .filter(line -> line != null)
                .map(FrozenLine::unit)
                .distinct()
                .count();
        if (units > 1) {
            BidFault.SEVERAL_UNITS.at(path, found);
        }
    }
}
