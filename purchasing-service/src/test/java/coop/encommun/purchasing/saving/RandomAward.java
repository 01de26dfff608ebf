package coop.encommun.purchasing.saving;

import coop.encommun.kit.value.LargestRemainder;
import coop.encommun.kit.value.Money;
import coop.encommun.purchasing.award.Awarded;
import coop.encommun.purchasing.award.Awarded.AwardedSupplier;
import coop.encommun.purchasing.award.Awarded.Tier;
import coop.encommun.purchasing.award.AwardedProduct;
import coop.encommun.purchasing.saving.Figures.Buyer;
import coop.encommun.purchasing.saving.Figures.Received;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/** A small award with schedules of every kind, and what it costs any group by plain arithmetic on decimals. */
final class RandomAward {

    private static final List<String> KINDS = List.of(
            "LINE_ALL_UNITS",
            "LINE_INCREMENTAL",
            "TOTAL_VOLUME_ALL_UNITS",
            "TOTAL_VOLUME_INCREMENTAL",
            "SPEND_ALL_UNITS",
            "SPEND_INCREMENTAL");

    private final SplittableRandom random;
    private final int coops;
    private final List<AwardedSupplier> suppliers = new ArrayList<>();
    /** By supplier, line and co-op. */
    private final List<List<List<BigDecimal>>> volumes = new ArrayList<>();

    private final List<String> prices = new ArrayList<>();

    RandomAward(SplittableRandom random) {
        this.random = random;
        this.coops = random.nextInt(1, 6);
        for (int s = random.nextInt(1, 4); s > 0; s--) {
            addSupplier();
        }
    }

    private void addSupplier() {
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        int tiers = kind.startsWith("SPEND") ? 1 : random.nextInt(1, 4);
        String[] from = {"0", String.valueOf(random.nextInt(3, 20)), String.valueOf(random.nextInt(20, 60))};
        int lines = random.nextInt(1, 3);
        List<List<Tier>> ofLines = new ArrayList<>();
        List<List<BigDecimal>> ofSupplier = new ArrayList<>();
        for (int l = 0; l < lines; l++) {
            String[] pairs = new String[2 * tiers];
            for (int r = 0; r < tiers; r++) {
                pairs[2 * r] = from[r];
                pairs[2 * r + 1] = new BigDecimal(10 + 3 * l)
                        .subtract(BigDecimal.valueOf(75L * r, 2))
                        .toPlainString();
            }
            ofLines.add(tiers(pairs));
            ofSupplier.add(someVolumes());
        }
        List<Awarded.Rebate> rebates = kind.startsWith("SPEND")
                ? List.of(
                        new Awarded.Rebate(Money.of("100.00", "CAD"), new BigDecimal("2.50")),
                        new Awarded.Rebate(Money.of("300.00", "CAD"), new BigDecimal("6.00")))
                : List.of();
        suppliers.add(supplier(kind, rebates, ofLines.toArray(List[]::new)));
        volumes.add(ofSupplier);
        // Invoiced at the average price of what all receive, rounded: some cents go beside the exact cost.
        int s = suppliers.size() - 1;
        for (int l = 0; l < lines; l++) {
            prices.add(uniformPrice(s, l));
        }
    }

    private List<BigDecimal> someVolumes() {
        List<BigDecimal> some = new ArrayList<>();
        for (int i = 0; i < coops; i++) {
            some.add(BigDecimal.valueOf(random.nextInt(4) == 0 ? 0 : random.nextInt(1, 30)));
        }
        some.set(random.nextInt(coops), BigDecimal.TEN);
        return some;
    }

    private String uniformPrice(int s, int l) {
        BigDecimal list =
                suppliers.get(s).lines().get(l).tiers().getFirst().unitPrice().amount();
        double cost = costOf(s, (1 << coops) - 1);
        double atList = 0;
        for (int m = 0; m < volumes.get(s).size(); m++) {
            double price = suppliers
                    .get(s)
                    .lines()
                    .get(m)
                    .tiers()
                    .getFirst()
                    .unitPrice()
                    .amount()
                    .doubleValue();
            atList += price
                    * volumes.get(s).get(m).stream()
                            .mapToDouble(BigDecimal::doubleValue)
                            .sum();
        }
        return list.multiply(BigDecimal.valueOf(cost / atList))
                .setScale(4, RoundingMode.HALF_UP)
                .toPlainString();
    }

    Figures figures() {
        return figures(suppliers, volumes, prices);
    }

    /** @param prices invoiced per line, over all suppliers */
    static Figures figures(List<AwardedSupplier> suppliers, List<List<List<BigDecimal>>> volumes, List<String> prices) {
        int coops = volumes.getFirst().getFirst().size();
        List<Received> received = new ArrayList<>();
        int priced = 0;
        for (int s = 0; s < suppliers.size(); s++) {
            for (int l = 0; l < volumes.get(s).size(); l++) {
                List<BigDecimal> line = volumes.get(s).get(l);
                BigDecimal sum = AwardedGame.sum(line);
                BigDecimal amount =
                        sum.multiply(new BigDecimal(prices.get(priced++))).setScale(2, RoundingMode.HALF_UP);
                List<BigDecimal> amounts = LargestRemainder.split(amount, line, 2);
                for (int i = 0; i < coops; i++) {
                    if (line.get(i).signum() > 0) {
                        received.add(new Received(
                                suppliers.get(s).supplierId(),
                                suppliers.get(s).lines().get(l).productId(),
                                SharingTest.id(i),
                                line.get(i),
                                amounts.get(i),
                                sum,
                                amount,
                                BigDecimal.TEN));
                    }
                }
            }
        }
        List<Buyer> buyers = IntStream.range(0, coops)
                .mapToObj(i -> new Buyer(SharingTest.id(i), "Coop " + i, BigDecimal.ZERO))
                .toList();
        return new Figures(SharingTest.id(99), "CAD", buyers, received, suppliers);
    }

    /** Each co-op's mean contribution over all orders of co-ops, and its part of what is invoiced beside. */
    double[] shapleyByOrders() {
        double[] values = new double[coops];
        double[] weights = new double[coops];
        for (int k = 0; k < coops; k++) {
            weights[k] = factorial(k) * factorial(coops - k - 1) / factorial(coops);
        }
        for (int group = 0; group < 1 << coops; group++) {
            for (int i = 0; i < coops; i++) {
                if ((group >> i & 1) == 0) {
                    values[i] += weights[Integer.bitCount(group)] * (cost(group | 1 << i) - cost(group));
                }
            }
        }
        Figures figures = figures();
        for (Received it : figures.received()) {
            int s = indexOf(it.supplierId());
            double paid = figures.received().stream()
                    .filter(other -> sameGame(s, it, other))
                    .mapToDouble(other -> other.amount().doubleValue())
                    .sum();
            double together = isOnLine(s)
                    ? lineCost(s, lineOf(s, it.productId()), (1 << coops) - 1)
                    : costOf(s, (1 << coops) - 1);
            values[(int) it.coopId().getLeastSignificantBits()] +=
                    paid == 0 ? 0 : (paid - together) * it.amount().doubleValue() / paid;
        }
        return values;
    }

    /** Over all groups but nobody and everybody; zero for a single co-op. */
    double largestExcess() {
        List<Received> received = figures().received();
        double largest = coops == 1 ? 0 : Double.NEGATIVE_INFINITY;
        for (int group = 1; group < (1 << coops) - 1; group++) {
            double paid = 0;
            for (Received it : received) {
                if ((group >> (int) it.coopId().getLeastSignificantBits() & 1) == 1) {
                    paid += it.atUniformPrice(6).doubleValue();
                }
            }
            largest = Math.max(largest, paid - cost(group));
        }
        return largest;
    }

    private double cost(int group) {
        return IntStream.range(0, suppliers.size())
                .mapToDouble(s -> costOf(s, group))
                .sum();
    }

    private double costOf(int s, int group) {
        String kind = suppliers.get(s).priceSchedule();
        int lines = volumes.get(s).size();
        if (isOnLine(s)) {
            return IntStream.range(0, lines)
                    .mapToDouble(l -> lineCost(s, l, group))
                    .sum();
        }
        double total = 0;
        double atFirst = 0;
        for (int l = 0; l < lines; l++) {
            total += volume(s, l, group);
            atFirst += volume(s, l, group) * price(s, l, 0);
        }
        return switch (kind) {
            case "TOTAL_VOLUME_ALL_UNITS" -> {
                double cost = 0;
                for (int l = 0; l < lines; l++) {
                    cost += volume(s, l, group) * price(s, l, tierAt(s, l, total));
                }
                yield cost;
            }
            case "TOTAL_VOLUME_INCREMENTAL" -> atFirst - total * price(s, 0, 0) + incremental(s, 0, total);
            case "SPEND_ALL_UNITS" -> atFirst * (atFirst >= 300 ? 0.94 : atFirst >= 100 ? 0.975 : 1);
            default -> atFirst - 0.025 * Math.max(0, Math.min(atFirst, 300) - 100) - 0.06 * Math.max(0, atFirst - 300);
        };
    }

    private double lineCost(int s, int l, int group) {
        double volume = volume(s, l, group);
        return suppliers.get(s).priceSchedule().equals("LINE_ALL_UNITS")
                ? volume * price(s, l, tierAt(s, l, volume))
                : incremental(s, l, volume);
    }

    private double incremental(int s, int l, double volume) {
        List<Tier> tiers = suppliers.get(s).lines().get(l).tiers();
        double cost = 0;
        for (int r = 0; r < tiers.size(); r++) {
            double to = r + 1 < tiers.size() ? tiers.get(r + 1).from().doubleValue() : Double.POSITIVE_INFINITY;
            cost += price(s, l, r)
                    * Math.max(0, Math.min(volume, to) - tiers.get(r).from().doubleValue());
        }
        return cost;
    }

    private double volume(int s, int l, int group) {
        return IntStream.range(0, coops)
                .filter(i -> (group >> i & 1) == 1)
                .mapToDouble(i -> volumes.get(s).get(l).get(i).doubleValue())
                .sum();
    }

    private int tierAt(int s, int l, double volume) {
        List<Tier> tiers = suppliers.get(s).lines().get(l).tiers();
        return (int) tiers.stream()
                        .filter(tier -> tier.from().doubleValue() <= volume)
                        .count()
                - 1;
    }

    private double price(int s, int l, int tier) {
        return suppliers
                .get(s)
                .lines()
                .get(l)
                .tiers()
                .get(tier)
                .unitPrice()
                .amount()
                .doubleValue();
    }

    private boolean isOnLine(int s) {
        return suppliers.get(s).priceSchedule().startsWith("LINE");
    }

    private boolean sameGame(int s, Received one, Received other) {
        return one.supplierId().equals(other.supplierId())
                && (!isOnLine(s) || one.productId().equals(other.productId()));
    }

    private int indexOf(UUID supplierId) {
        return suppliers.stream().map(AwardedSupplier::supplierId).toList().indexOf(supplierId);
    }

    private int lineOf(int s, UUID productId) {
        return suppliers.get(s).lines().stream()
                .map(AwardedProduct::productId)
                .toList()
                .indexOf(productId);
    }

    private static double factorial(int n) {
        return n <= 1 ? 1 : n * factorial(n - 1);
    }

    @SafeVarargs
    static AwardedSupplier supplier(String kind, List<Awarded.Rebate> rebates, List<Tier>... lines) {
        return new AwardedSupplier(
                UUID.randomUUID(),
                "Fournisseur",
                List.of(),
                null,
                kind,
                rebates,
                Arrays.stream(lines)
                        .map(tiers -> new AwardedProduct(
                                UUID.randomUUID(),
                                Money.of("1", "CAD"),
                                BigDecimal.ONE,
                                null,
                                null,
                                null,
                                false,
                                tiers,
                                List.of()))
                        .toList());
    }

    /** From, price, from, price … */
    static List<Tier> tiers(String... pairs) {
        List<Tier> tiers = new ArrayList<>();
        for (int i = 0; i < pairs.length; i += 2) {
            tiers.add(new Tier(new BigDecimal(pairs[i]), Money.of(pairs[i + 1], "CAD")));
        }
        return tiers;
    }
}
