package coop.encommun.supplier.award;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

/** Award problems from a seed: the same seed gives the same problem. */
final class RandomProblems {

    private final Random random;

    RandomProblems(long seed) {
        random = new Random(seed);
    }

    /** One or two products, up to three suppliers and two regions, a handful of units; every limit occurs. */
    AwardProblem tiny() {
        int products = 1 + random.nextInt(2);
        List<String> regions = IntStream.rangeClosed(1, 1 + random.nextInt(2))
                .mapToObj("QC-0%d"::formatted)
                .toList();
        List<AwardProblem.Line> lines = new ArrayList<>();
        for (int p = 0; p < products; p++) {
            Map<String, BigDecimal> demand = new TreeMap<>();
            regions.forEach(region -> demand.put(region, BigDecimal.valueOf(1 + random.nextInt(6))));
            lines.add(new AwardProblem.Line(id(1, p), 0, BigDecimal.valueOf(1 + random.nextInt(2)), demand));
        }
        List<AwardProblem.Offer> offers = new ArrayList<>();
        for (int s = 0; s < 1 + random.nextInt(3); s++) {
            List<AwardProblem.OfferLine> bid = new ArrayList<>();
            for (AwardProblem.Line line : lines) {
                if (random.nextInt(8) > 0) {
                    bid.add(tinyBid(line.productId()));
                }
            }
            Map<String, BigDecimal> charges = new TreeMap<>();
            Set<String> excluded = new HashSet<>();
            for (String region : regions) {
                switch (random.nextInt(5)) {
                    case 0 -> excluded.add(region);
                    case 1, 2 -> charges.put(region, BigDecimal.valueOf(random.nextInt(2_000), 2));
                    default -> {}
                }
            }
            BigDecimal minimum = random.nextInt(3) > 0 ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(8_000), 2);
            offers.add(new AwardProblem.Offer(id(2, s), bid, charges, excluded, minimum));
        }
        return new AwardProblem(lines, offers);
    }

    private AwardProblem.OfferLine tinyBid(UUID product) {
        int pack = random.nextBoolean() ? 1 : 1 + random.nextInt(4);
        List<AwardProblem.Tier> tiers = new ArrayList<>();
        int price = 30_000 + random.nextInt(70_000);
        for (int from = 0; from < 10 && tiers.size() < 3; from += 1 + random.nextInt(6)) {
            tiers.add(new AwardProblem.Tier(BigDecimal.valueOf(from), BigDecimal.valueOf(price, 4)));
            price -= random.nextInt(price / 2);
        }
        BigDecimal least = random.nextInt(4) > 0 ? BigDecimal.ZERO : BigDecimal.valueOf(random.nextInt(6));
        int cap = random.nextBoolean() ? 100 : 1 + random.nextInt(12);
        return new AwardProblem.OfferLine(product, BigDecimal.valueOf(cap), least, BigDecimal.valueOf(pack), tiers);
    }

    /** A consortium's round: {@code suppliers} that each bid for most products, prices within a third of each other. */
    AwardProblem large(int products, int suppliers, int regionCount) {
        List<String> regions = IntStream.rangeClosed(1, regionCount)
                .mapToObj("QC-%02d"::formatted)
                .toList();
        List<AwardProblem.Line> lines = new ArrayList<>();
        int[] reference = new int[products];
        for (int p = 0; p < products; p++) {
            reference[p] = 5_000 + random.nextInt(500_000);
            Map<String, BigDecimal> demand = new TreeMap<>();
            for (String region : regions) {
                if (demand.isEmpty() || random.nextInt(3) > 0) {
                    demand.put(region, BigDecimal.valueOf(1 + random.nextInt(400)));
                }
            }
            lines.add(new AwardProblem.Line(
                    id(1, p), p % 7 == 0 ? 3 : 0, BigDecimal.valueOf(p % 5 == 0 ? 6 : 1), demand));
        }
        List<AwardProblem.Offer> offers = new ArrayList<>();
        for (int s = 0; s < suppliers; s++) {
            List<AwardProblem.OfferLine> bid = new ArrayList<>();
            for (int p = 0; p < products; p++) {
                if (s == 0 || random.nextInt(5) > 0) {
                    bid.add(largeBid(lines.get(p), reference[p], s == 0));
                }
            }
            Map<String, BigDecimal> charges = new TreeMap<>();
            regions.forEach(region -> charges.put(region, BigDecimal.valueOf(2_500 + random.nextInt(20_000), 2)));
            Set<String> excluded = s > 0 && random.nextInt(3) == 0 ? Set.of(regions.getLast()) : Set.of();
            offers.add(new AwardProblem.Offer(id(2, s), bid, charges, excluded, new BigDecimal("500.00")));
        }
        return new AwardProblem(lines, offers);
    }

    private AwardProblem.OfferLine largeBid(AwardProblem.Line line, int reference, boolean unlimited) {
        double total = line.total().doubleValue();
        long cap = unlimited ? 1_000_000 : Math.round(total * (0.3 + random.nextDouble() * 1.5)) + 12;
        List<AwardProblem.Tier> tiers = new ArrayList<>();
        double price = reference * (0.75 + random.nextDouble() / 3);
        for (double share : List.of(0.0, 0.2, 0.5, 0.8)) {
            BigDecimal from = BigDecimal.valueOf(Math.round(total * share));
            if (tiers.isEmpty() || tiers.getLast().from().compareTo(from) < 0) {
                tiers.add(new AwardProblem.Tier(from, BigDecimal.valueOf(Math.round(price), 4)));
            }
            price *= 0.94 + random.nextDouble() * 0.05;
        }
        int pack = List.of(1, 1, 1, 4, 10, 12).get(random.nextInt(6));
        return new AwardProblem.OfferLine(
                line.productId(), BigDecimal.valueOf(cap), BigDecimal.ZERO, BigDecimal.valueOf(pack), tiers);
    }

    static UUID id(int kind, int number) {
        return new UUID(kind, number);
    }
}
