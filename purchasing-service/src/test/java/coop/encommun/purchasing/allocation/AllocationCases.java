package coop.encommun.purchasing.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** Awards that a supplier service could send, drawn from a seed. */
final class AllocationCases {

    record Case(List<SiteDemand> demand, List<AwardedLine> awarded, int decimals) {}

    private static final List<String> REGIONS = List.of("QC-01", "QC-06", "QC-13", "QC-16");

    private final Random random;

    AllocationCases(long seed) {
        this.random = new Random(seed);
    }

    Case next() {
        int decimals = random.nextBoolean() ? 0 : 3;
        List<SiteDemand> demand = demand(decimals);
        List<AwardedLine> awarded = new ArrayList<>();
        List<Map<String, BigDecimal>> dealt = deal(demand, decimals, 1 + random.nextInt(4));
        BigDecimal pack = units(1 + random.nextInt(24), 0);
        for (Map<String, BigDecimal> regions : dealt) {
            if (!regions.isEmpty()) {
                BigDecimal sum = regions.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
                awarded.add(new AwardedLine(id(), roundUp(sum, pack), new TreeMap<>(regions), null));
            }
        }
        return new Case(demand, awarded, decimals);
    }

    private List<SiteDemand> demand(int decimals) {
        int coops = 1 + random.nextInt(25);
        List<SiteDemand> demand = new ArrayList<>();
        for (int c = 0; c < coops; c++) {
            UUID coop = id();
            for (int s = 0; s <= random.nextInt(3); s++) {
                String region = REGIONS.get(random.nextInt(REGIONS.size()));
                BigDecimal tolerance = random.nextInt(3) == 0 ? units(random.nextInt(10), decimals) : BigDecimal.ZERO;
                demand.add(new SiteDemand(
                        coop, id(), region, units(random.nextInt(60), decimals), List.of(), tolerance, null));
            }
        }
        Collections.shuffle(demand, random);
        return demand;
    }

    /** Deals each region's demand, or a part of it when it is short, to the suppliers. */
    private List<Map<String, BigDecimal>> deal(List<SiteDemand> demand, int decimals, int suppliers) {
        List<Map<String, BigDecimal>> dealt = IntStream.range(0, suppliers)
                .mapToObj(i -> (Map<String, BigDecimal>) new TreeMap<String, BigDecimal>())
                .toList();
        for (String region : REGIONS) {
            BigDecimal wanted = demand.stream()
                    .filter(d -> d.region().equals(region))
                    .map(SiteDemand::firm)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            long left = wanted.movePointRight(decimals).longValueExact();
            if (random.nextInt(4) == 0) {
                left = left * random.nextInt(101) / 100;
            }
            for (int s = 0; s < suppliers && left > 0; s++) {
                long part = s == suppliers - 1 ? left : random.nextLong(left + 1);
                if (part > 0) {
                    dealt.get(s).put(region, BigDecimal.valueOf(part, decimals));
                }
                left -= part;
            }
        }
        return dealt;
    }

    private BigDecimal units(int whole, int decimals) {
        return decimals == 0 ? BigDecimal.valueOf(whole) : BigDecimal.valueOf(whole * 1000L + random.nextInt(1000), 3);
    }

    BigDecimal amount(int most, int scale) {
        return BigDecimal.valueOf(random.nextInt(most), scale);
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    private static BigDecimal roundUp(BigDecimal quantity, BigDecimal pack) {
        return quantity.divide(pack, 0, java.math.RoundingMode.CEILING).multiply(pack);
    }

    UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }
}
