package coop.encommun.purchasing.allocation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What one supplier was awarded of one product.
 *
 * @param quantity what is ordered, on the pack grid
 * @param regions the awarded demand of each region; together at most the quantity
 * @param stepLimit steps with at least this limit are served, after all firm demand; null: firm demand alone
 */
public record AwardedLine(
        UUID supplierId, BigDecimal quantity, SortedMap<String, BigDecimal> regions, BigDecimal stepLimit) {

    public AwardedLine {
        regions = Collections.unmodifiableSortedMap(new TreeMap<>(regions));
        if (regions.isEmpty() || regions.values().stream().anyMatch(q -> q.signum() <= 0)) {
            throw new IllegalArgumentException("a line is awarded for at least one region, each with a quantity");
        }
        if (sum(regions).compareTo(quantity) > 0) {
            throw new IllegalArgumentException("regions take more than the " + quantity + " awarded");
        }
    }

    boolean servesSteps() {
        return stepLimit != null;
    }

    /** What the pack grid adds to the demand: it fills tolerances first, the rest is surplus. */
    BigDecimal roundingUp() {
        return quantity.subtract(sum(regions));
    }

    private static BigDecimal sum(SortedMap<String, BigDecimal> regions) {
        return regions.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
