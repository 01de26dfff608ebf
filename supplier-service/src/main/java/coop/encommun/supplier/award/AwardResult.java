package coop.encommun.supplier.award;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The split of the demand over the suppliers.
 *
 * @param cost exact sum of unit price × ordered quantity and delivery charges, before any rounding to cents
 * @param bound no award costs less than this; equal to the cost when OPTIMAL
 * @param obstacles why there is no award; empty unless INFEASIBLE
 */
record AwardResult(
        Status status, String engine, BigDecimal cost, BigDecimal bound, List<Part> parts, List<Obstacle> obstacles) {

    enum Status {
        /** Proven: no feasible award has a lower exact cost. */
        OPTIMAL,
        /** Every limit is respected; a cheaper award is not excluded. */
        FEASIBLE,
        INFEASIBLE
    }

    /** One supplier's part: its lines and the charges of the regions it delivers to (charges of 0 left out). */
    record Part(UUID supplierId, List<Line> lines, Map<String, BigDecimal> deliveryCharges) {}

    /**
     * @param quantity ordered: the regions' sum, rounded up to the pack grid
     * @param pack the grid: least common multiple of the order multiple and the bid's pack
     */
    record Line(
            UUID productId,
            BigDecimal unitPrice,
            BigDecimal quantity,
            BigDecimal pack,
            Map<String, BigDecimal> regions) {

        /** What the order will show: rounded to cents, half up. */
        BigDecimal amount() {
            return unitPrice.multiply(quantity).setScale(2, RoundingMode.HALF_UP);
        }
    }

    static AwardResult infeasible(String engine, List<Obstacle> obstacles) {
        return new AwardResult(
                Status.INFEASIBLE, engine, BigDecimal.ZERO, BigDecimal.ZERO, List.of(), List.copyOf(obstacles));
    }

    boolean isFeasible() {
        return status != Status.INFEASIBLE;
    }

    /** What the orders will cost: every line rounded to cents, and the delivery charges. */
    BigDecimal orderedAmount() {
        BigDecimal goods = parts.stream()
                .flatMap(part -> part.lines().stream())
                .map(Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return parts.stream()
                .flatMap(part -> part.deliveryCharges().values().stream())
                .reduce(goods, BigDecimal::add)
                .setScale(2, RoundingMode.HALF_UP);
    }
}
