package coop.encommun.purchasing.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;

/** One product awarded to one supplier with conditional demand, drawn from a seed; sometimes less than the steps want. */
final class ConditionalCases {

    record Case(List<SiteDemand> demand, AwardedLine awarded, int decimals) {}

    private static final List<String> REGIONS = List.of("QC-01", "QC-06", "QC-13");

    private final SplittableRandom random;

    ConditionalCases(long seed) {
        this.random = new SplittableRandom(seed);
    }

    Case next() {
        int decimals = random.nextInt(3) == 0 ? 3 : 0;
        BigDecimal price = price();
        List<SiteDemand> demand = new ArrayList<>();
        int sites = 1 + random.nextInt(8);
        for (int i = 0; i < sites; i++) {
            demand.add(site(decimals));
        }
        Map<String, BigDecimal> regions = new TreeMap<>();
        for (String region : REGIONS) {
            BigDecimal firm = sum(demand, region, null);
            BigDecimal beyond = sum(demand, region, price).subtract(firm);
            BigDecimal quantity = firm.add(random.nextInt(3) == 0 ? beyond : part(beyond, decimals));
            if (quantity.signum() > 0) {
                regions.put(region, quantity);
            }
        }
        if (regions.isEmpty()) {
            return next();
        }
        BigDecimal all = regions.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal pack = BigDecimal.valueOf(random.nextInt(4) == 0 ? 1 + random.nextInt(12) : 1);
        BigDecimal ordered = random.nextInt(2) == 0
                ? all
                : all.divide(pack, 0, java.math.RoundingMode.CEILING).multiply(pack);
        return new Case(demand, new AwardedLine(id(), ordered, new TreeMap<>(regions), price), decimals);
    }

    /** Few prices, so that many limits are equal to each other and to the price. */
    private BigDecimal price() {
        return BigDecimal.valueOf(500 + 25L * random.nextInt(6), 2);
    }

    private SiteDemand site(int decimals) {
        TreeMap<BigDecimal, BigDecimal> steps = new TreeMap<>(Collections.reverseOrder());
        for (int s = random.nextInt(5); s > 0; s--) {
            steps.put(price(), quantity(12, decimals).add(BigDecimal.ONE));
        }
        BigDecimal firm = random.nextInt(4) == 0 ? BigDecimal.ZERO : quantity(20, decimals);
        BigDecimal tolerance = random.nextInt(3) == 0 ? quantity(4, decimals) : BigDecimal.ZERO;
        return new SiteDemand(
                id(),
                id(),
                REGIONS.get(random.nextInt(REGIONS.size())),
                firm,
                steps.entrySet().stream()
                        .map(step -> new ConditionalStep(step.getValue(), step.getKey()))
                        .toList(),
                tolerance,
                null);
    }

    private BigDecimal quantity(int most, int decimals) {
        return BigDecimal.valueOf(random.nextInt(most), 0)
                .add(decimals == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(1000), 3));
    }

    private BigDecimal part(BigDecimal most, int decimals) {
        return BigDecimal.valueOf(random.nextLong(most.movePointRight(decimals).longValueExact() + 1), decimals);
    }

    private static BigDecimal sum(List<SiteDemand> demand, String region, BigDecimal price) {
        return demand.stream()
                .filter(site -> site.region().equals(region))
                .map(site -> site.wantedAt(price))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
