package coop.encommun.purchasing.saving;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Cost games of the kinds of schedule. Volumes are what each co-op receives; a co-op that receives nothing has volume 0.
 * Tiers and rebates begin at 0 and rise; a first rebate of 0 per cent may be left out. All factories throw
 * ArithmeticException when a cost exceeds the exact range of a long.
 */
public final class Games {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Games() {}

    /** LINE_ALL_UNITS: one line of one supplier. */
    public static CostGame lineAllUnits(List<PriceTier> tiers, List<BigDecimal> volumes) {
        return line(tiers, volumes, true);
    }

    /** LINE_INCREMENTAL: one line of one supplier. */
    public static CostGame lineIncremental(List<PriceTier> tiers, List<BigDecimal> volumes) {
        return line(tiers, volumes, false);
    }

    /**
     * TOTAL_VOLUME_ALL_UNITS: all lines of one supplier.
     *
     * @param lines tiers of each line, all with the same {@code from}s
     * @param volumes per co-op, one per line
     */
    public static CostGame totalVolumeAllUnits(List<List<PriceTier>> lines, List<List<BigDecimal>> volumes) {
        Totals totals = Totals.of(lines, volumes);
        int tiers = lines.getFirst().size();
        return totals.game(tiers, new Tariff.TotalAllUnits(totals.from()));
    }

    /** TOTAL_VOLUME_INCREMENTAL: the same, and from tier to tier every line's price drops by the same amount. */
    public static CostGame totalVolumeIncremental(List<List<PriceTier>> lines, List<List<BigDecimal>> volumes) {
        Totals totals = Totals.of(lines, volumes);
        return totals.game(1, new Tariff.TotalIncremental(totals.discount()));
    }

    /**
     * SPEND_ALL_UNITS: all lines of one supplier.
     *
     * @param prices unit price of each line before the rebate
     * @param volumes per co-op, one per line
     */
    public static CostGame spendAllUnits(
            List<BigDecimal> prices, List<Rebate> rebates, List<List<BigDecimal>> volumes) {
        return line(shares(rebates), spent(prices, volumes), true);
    }

    /** SPEND_INCREMENTAL: each rebate is on the money within its tier. */
    public static CostGame spendIncremental(
            List<BigDecimal> prices, List<Rebate> rebates, List<List<BigDecimal>> volumes) {
        return line(shares(rebates), spent(prices, volumes), false);
    }

    private static CostGame line(List<PriceTier> tiers, List<BigDecimal> volumes, boolean allUnits) {
        List<BigDecimal> from = tiers.stream().map(PriceTier::from).toList();
        List<BigDecimal> prices = tiers.stream().map(PriceTier::unitPrice).toList();
        Whole units = Whole.of(from, volumes);
        Whole money = Whole.of(prices);
        long[][] parts =
                volumes.stream().map(it -> new long[] {units.units(it)}).toArray(long[][]::new);
        return new CostGame(
                parts,
                allUnits
                        ? new Tariff.AllUnits(units.units(from), money.units(prices))
                        : new Tariff.Incremental(units.units(from), money.units(prices)),
                units.scale() + money.scale());
    }

    /** A rebate on spend is a price for money: a dollar costs 1, then less. */
    private static List<PriceTier> shares(List<Rebate> rebates) {
        List<PriceTier> shares = new ArrayList<>();
        if (rebates.isEmpty() || rebates.getFirst().from().signum() > 0) {
            shares.add(new PriceTier(BigDecimal.ZERO, BigDecimal.ONE));
        }
        rebates.forEach(it -> shares.add(
                new PriceTier(it.from(), HUNDRED.subtract(it.percent()).movePointLeft(2))));
        return shares;
    }

    private static List<BigDecimal> spent(List<BigDecimal> prices, List<List<BigDecimal>> volumes) {
        return volumes.stream().map(mine -> sumProduct(prices, mine)).toList();
    }

    private static BigDecimal sumProduct(List<BigDecimal> prices, List<BigDecimal> volumes) {
        return IntStream.range(0, prices.size())
                .mapToObj(l -> prices.get(l).multiply(volumes.get(l)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** All lines of a supplier whose tiers count the total volume. */
    private record Totals(List<List<PriceTier>> lines, List<List<BigDecimal>> volumes, Whole units, Whole money) {

        static Totals of(List<List<PriceTier>> lines, List<List<BigDecimal>> volumes) {
            Stream<BigDecimal> from = lines.stream().flatMap(List::stream).map(PriceTier::from);
            Stream<BigDecimal> prices = lines.stream().flatMap(List::stream).map(PriceTier::unitPrice);
            Stream<BigDecimal> all = volumes.stream().flatMap(List::stream);
            return new Totals(lines, volumes, Whole.of(from.toList(), all.toList()), Whole.of(prices.toList()));
        }

        CostGame game(int tiers, Tariff tariff) {
            long[][] parts = volumes.stream().map(mine -> part(mine, tiers)).toArray(long[][]::new);
            return new CostGame(parts, tariff, units.scale() + money.scale());
        }

        /** Its volume, then what it costs at the prices of each of the first tiers. */
        private long[] part(List<BigDecimal> mine, int tiers) {
            long[] part = new long[1 + tiers];
            part[0] = units.units(mine.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            for (int r = 0; r < tiers; r++) {
                int tier = r;
                List<BigDecimal> prices =
                        lines.stream().map(line -> line.get(tier).unitPrice()).toList();
                part[1 + r] = new Whole(units.scale() + money.scale()).units(sumProduct(prices, mine));
            }
            return part;
        }

        long[] from() {
            return units.units(lines.getFirst().stream().map(PriceTier::from).toList());
        }

        /** As prices that begin at 0 and fall below it: the drops from tier to tier are those of any line. */
        Tariff.Incremental discount() {
            long[] prices = money.units(
                    lines.getFirst().stream().map(PriceTier::unitPrice).toList());
            return new Tariff.Incremental(
                    from(),
                    Arrays.stream(prices).map(price -> price - prices[0]).toArray());
        }
    }
}
