package coop.encommun.purchasing.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The sites that want a product, numbered in the order of co-op and site ids, and findable by region. */
final class Sites {

    private final List<SiteDemand> inOrder;
    private final Map<String, List<Integer>> byRegion = new TreeMap<>();

    Sites(List<SiteDemand> demand) {
        this.inOrder = demand.stream().sorted(SiteDemand.IN_ORDER).toList();
        for (int i = 0; i < inOrder.size(); i++) {
            byRegion.computeIfAbsent(inOrder.get(i).region(), region -> new ArrayList<>())
                    .add(i);
        }
    }

    int size() {
        return inOrder.size();
    }

    SiteDemand get(int index) {
        return inOrder.get(index);
    }

    BigDecimal[] each(Function<SiteDemand, BigDecimal> quantity) {
        return inOrder.stream().map(quantity).toArray(BigDecimal[]::new);
    }

    /** The numbers of the sites in these regions, rising. */
    int[] in(Collection<String> regions) {
        IntStream found = regions.stream()
                .flatMap(region -> byRegion.getOrDefault(region, List.of()).stream())
                .mapToInt(Integer::intValue);
        return regions.size() == 1 ? found.toArray() : found.sorted().toArray();
    }
}
