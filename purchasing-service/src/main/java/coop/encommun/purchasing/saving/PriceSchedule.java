package coop.encommun.purchasing.saving;

import coop.encommun.purchasing.award.Awarded.AwardedSupplier;
import coop.encommun.purchasing.award.AwardedProduct;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How a supplier's prices fall, as awarded. */
record PriceSchedule(Kind kind, List<Rebate> rebates) {

    /** What the tiers count and which units they price, named as in the award. */
    enum Kind {
        LINE_ALL_UNITS,
        LINE_INCREMENTAL,
        TOTAL_VOLUME_ALL_UNITS,
        TOTAL_VOLUME_INCREMENTAL,
        SPEND_ALL_UNITS,
        SPEND_INCREMENTAL
    }

    /** Empty when it was not told, or is none that can be priced. An award that names none prices line by line. */
    static Optional<PriceSchedule> of(AwardedSupplier supplier) {
        String name = supplier.priceSchedule() == null ? Kind.LINE_ALL_UNITS.name() : supplier.priceSchedule();
        List<Rebate> rebates = supplier.rebates().stream()
                .map(it -> new Rebate(it.from().amount(), it.percent()))
                .toList();
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .map(kind -> new PriceSchedule(kind, rebates))
                .filter(schedule -> schedule.canPrice(supplier.lines()));
    }

    boolean isOnLine() {
        return switch (kind) {
            case LINE_ALL_UNITS, LINE_INCREMENTAL -> true;
            case TOTAL_VOLUME_ALL_UNITS, TOTAL_VOLUME_INCREMENTAL, SPEND_ALL_UNITS, SPEND_INCREMENTAL -> false;
        };
    }

    /** @param volumes per co-op, one per line */
    CostGame game(List<AwardedProduct> lines, List<List<BigDecimal>> volumes) {
        return switch (kind) {
            case LINE_ALL_UNITS -> Games.lineAllUnits(tiers(lines.getFirst()), first(volumes));
            case LINE_INCREMENTAL -> Games.lineIncremental(tiers(lines.getFirst()), first(volumes));
            case TOTAL_VOLUME_ALL_UNITS -> Games.totalVolumeAllUnits(tiers(lines), volumes);
            case TOTAL_VOLUME_INCREMENTAL -> Games.totalVolumeIncremental(tiers(lines), volumes);
            case SPEND_ALL_UNITS -> Games.spendAllUnits(listPrices(lines), rebates, volumes);
            case SPEND_INCREMENTAL -> Games.spendIncremental(listPrices(lines), rebates, volumes);
        };
    }

    /** Whether a co-op's units never cost more on average when others buy too; lines that share a drop may trade it. */
    boolean isFalling(List<AwardedProduct> lines) {
        boolean pricesFall = lines.stream()
                .map(PriceSchedule::tiers)
                .allMatch(tiers -> IntStream.range(1, tiers.size())
                        .allMatch(r -> tiers.get(r)
                                        .unitPrice()
                                        .compareTo(tiers.get(r - 1).unitPrice())
                                <= 0));
        return kind != Kind.TOTAL_VOLUME_INCREMENTAL && pricesFall;
    }

    /** Whether every line has the tiers that this kind of schedule counts by. */
    private boolean canPrice(List<AwardedProduct> lines) {
        List<List<PriceTier>> tiers = tiers(lines);
        boolean rising = tiers.stream()
                .allMatch(line -> rises(line.stream().map(PriceTier::from).toList()));
        return rising
                && switch (kind) {
                    case LINE_ALL_UNITS, LINE_INCREMENTAL -> true;
                    case TOTAL_VOLUME_ALL_UNITS, TOTAL_VOLUME_INCREMENTAL -> sameVolumes(tiers);
                    case SPEND_ALL_UNITS, SPEND_INCREMENTAL ->
                        tiers.stream().allMatch(line -> line.size() == 1) && rebatesRise();
                };
    }

    private boolean rebatesRise() {
        return IntStream.range(1, rebates.size())
                .allMatch(r -> rebates.get(r)
                                        .from()
                                        .compareTo(rebates.get(r - 1).from())
                                > 0
                        && rebates.get(r).percent().compareTo(rebates.get(r - 1).percent()) >= 0);
    }

    private static boolean sameVolumes(List<List<PriceTier>> tiers) {
        return tiers.stream()
                .allMatch(line -> line.size() == tiers.getFirst().size()
                        && IntStream.range(0, line.size())
                                .allMatch(r -> line.get(r)
                                                .from()
                                                .compareTo(
                                                        tiers.getFirst().get(r).from())
                                        == 0));
    }

    private static boolean rises(List<BigDecimal> from) {
        return !from.isEmpty()
                && from.getFirst().signum() == 0
                && IntStream.range(1, from.size()).allMatch(r -> from.get(r).compareTo(from.get(r - 1)) > 0);
    }

    private static List<BigDecimal> first(List<List<BigDecimal>> volumes) {
        return volumes.stream().map(List::getFirst).toList();
    }

    private static List<BigDecimal> listPrices(List<AwardedProduct> lines) {
        return lines.stream().map(line -> tiers(line).getFirst().unitPrice()).toList();
    }

    private static List<List<PriceTier>> tiers(List<AwardedProduct> lines) {
        return lines.stream().map(PriceSchedule::tiers).toList();
    }

    private static List<PriceTier> tiers(AwardedProduct line) {
        return line.tiers().stream()
                .map(tier -> new PriceTier(tier.from(), tier.unitPrice().amount()))
                .toList();
    }
}
