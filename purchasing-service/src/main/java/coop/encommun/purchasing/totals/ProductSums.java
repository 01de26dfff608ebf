package coop.encommun.purchasing.totals;

import java.math.BigDecimal;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** What one co-op wants of each product, over all its sites; and the difference of two such. Sorted, so that rows are
 * locked in one order. */
record ProductSums(SortedMap<UUID, Sum> byProduct) {

    static final ProductSums NOTHING = new ProductSums(new TreeMap<>());

    /** {@code coops} is 1 for a demand's own sum, −1 to 1 in a difference. */
    record Sum(BigDecimal firm, BigDecimal conditional, int coops) {

        Sum plus(Sum other) {
            return new Sum(firm.add(other.firm), conditional.add(other.conditional), coops + other.coops);
        }

        Sum negated() {
            return new Sum(firm.negate(), conditional.negate(), -coops);
        }

        private boolean isNothing() {
            return firm.signum() == 0 && conditional.signum() == 0 && coops == 0;
        }
    }

    static ProductSums of(Iterable<DemandHeard.Line> lines) {
        SortedMap<UUID, Sum> sums = new TreeMap<>();
        for (DemandHeard.Line line : lines) {
            sums.merge(
                    line.productId(),
                    new Sum(line.firmQuantity(), line.conditionalQuantity(), 1),
                    (one, other) -> new Sum(one.firm.add(other.firm), one.conditional.add(other.conditional), 1));
        }
        return new ProductSums(sums);
    }

    /** What must be added to the other to get this. */
    ProductSums minus(ProductSums before) {
        SortedMap<UUID, Sum> difference = new TreeMap<>(byProduct);
        for (Map.Entry<UUID, Sum> old : before.byProduct.entrySet()) {
            difference.merge(old.getKey(), old.getValue().negated(), Sum::plus);
        }
        difference.values().removeIf(Sum::isNothing);
        return new ProductSums(difference);
    }

    boolean isNothing() {
        return byProduct.isEmpty();
    }
}
