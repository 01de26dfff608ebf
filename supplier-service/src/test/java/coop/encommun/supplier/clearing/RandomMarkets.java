package coop.encommun.supplier.clearing;

import coop.encommun.supplier.solver.AwardProblem.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Small demand curves, tiers and supplies with many ties and every kind of edge. */
record RandomMarkets(SplittableRandom random) {
    static final int HIGHEST_LIMIT = 130;

    /** Up to 24 steps in {@code regions} regions, limits often on a tier's price. */
    DemandCurve curve(int regions, PriceTiers tiers) {
        int n = random.nextInt(25);
        int[] region = random.ints(n, 0, regions).toArray();
        long[] quantities = random.longs(n, 0, 12).toArray();
        long[] limits = IntStream.range(0, n).mapToLong(i -> limit(tiers)).toArray();
        return regions == 1 ? DemandCurve.of(limits, quantities) : DemandCurve.of(region, limits, quantities);
    }

    private long limit(PriceTiers tiers) {
        return switch (random.nextInt(6)) {
            case 0 -> DemandCurve.FIRM;
            case 1, 2 -> tiers.price(random.nextInt(tiers.count()));
            default -> random.nextLong(40, HIGHEST_LIMIT);
        };
    }

    PriceTiers tiers() {
        return PriceTiers.of(tierList(random.nextInt(1, 6)));
    }

    List<Tier> tierList(int count) {
        List<Tier> tiers = new ArrayList<>();
        long from = 0;
        long price = 115;
        for (int r = 0; r < count; r++) {
            tiers.add(new Tier(from, price));
            from += random.nextInt(1, 50);
            price -= random.nextInt(0, 15);
        }
        return tiers;
    }

    Supply supply() {
        return switch (random.nextInt(3)) {
            case 0 -> Supply.UNLIMITED;
            case 1 -> new Supply(random.nextLong(0, 150), 0, 1);
            default -> new Supply(random.nextLong(0, 150), random.nextLong(0, 60), random.nextLong(1, 15));
        };
    }
}
