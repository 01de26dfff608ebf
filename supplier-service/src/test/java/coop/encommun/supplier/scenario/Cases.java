package coop.encommun.supplier.scenario;

import coop.encommun.kit.value.Money;
import coop.encommun.supplier.bid.BidTerms;
import coop.encommun.supplier.bid.OpenedBid;
import coop.encommun.supplier.bid.PriceSchedule;
import coop.encommun.supplier.negotiation.FrozenLine;
import coop.encommun.supplier.negotiation.FrozenRegion;
import coop.encommun.supplier.negotiation.Title;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Lines and bids for the tests of cases: by hand, and small random ones that use all of the language. */
final class Cases {
    static final Instant NOW = Instant.parse("2026-10-12T12:00:00Z");
    static final Instant LATER = Instant.parse("2026-12-31T23:59:59Z");
    static final UUID NEGOTIATION = UUID.fromString("01995c2e-6f00-7c3a-9d53-0c5a7e1f2b10");
    static final UUID NORD = UUID.fromString("01995b70-2c00-7a11-8e21-5d3f90c1a001");
    static final UUID SUD = UUID.fromString("01995b70-2c00-7a11-8e21-5d3f90c1a002");

    private static final List<String> REGIONS = List.of("QC-03", "QC-06", "QC-12");

    private Cases() {}

    static FrozenLine line(
            UUID product, String sku, String unit, String multiple, String reference, FrozenRegion... regions) {
        return new FrozenLine(
                product,
                sku,
                null,
                new Title("Produit " + sku, "Product " + sku),
                unit,
                unit.equals("KGM") ? 3 : 0,
                new BigDecimal(multiple),
                "STANDARD",
                cad(reference),
                List.of(regions));
    }

    /** {@code steps}: quantity, limit, quantity, limit … */
    static FrozenRegion region(String region, String firm, String... steps) {
        List<FrozenRegion.Step> curve = new ArrayList<>();
        curve.add(new FrozenRegion.Step(new BigDecimal(firm), null));
        for (int i = 0; i < steps.length; i += 2) {
            curve.add(new FrozenRegion.Step(new BigDecimal(steps[i]), cad(steps[i + 1])));
        }
        return new FrozenRegion(region, new BigDecimal(firm), null, curve);
    }

    static OpenedBid bid(UUID supplier, String name, BidTerms terms) {
        return new OpenedBid(UUID.randomUUID(), supplier, name, terms);
    }

    /** A bid by line, all units, no charges. */
    static BidTerms terms(BidTerms.Line... lines) {
        return terms(null, List.of(), lines);
    }

    static BidTerms terms(PriceSchedule schedule, List<BidTerms.Rebate> rebates, BidTerms.Line... lines) {
        return new BidTerms(LATER, "CAD", null, schedule, rebates, null, null, null, List.of(lines), null, null, null);
    }

    static BidTerms.Line offer(UUID product, String cap, Integer leadTimeDays, BidTerms.Tier... tiers) {
        return new BidTerms.Line(product, new BigDecimal(cap), null, null, leadTimeDays, Arrays.asList(tiers));
    }

    static BidTerms.Tier tier(String from, String unitPrice) {
        return new BidTerms.Tier(new BigDecimal(from), new BigDecimal(unitPrice));
    }

    static Money cad(String amount) {
        return Money.of(amount, "CAD");
    }

    /** 1 to 3 lines by the piece or the kilogram, in 1 to 3 regions, with conditional steps. */
    static List<FrozenLine> randomLines(SplittableRandom random) {
        List<FrozenLine> lines = new ArrayList<>();
        String shared = random.nextInt(3) > 0 ? unit(random) : null; // mostly one unit, so that volumes add up
        for (int l = 0; l < 1 + random.nextInt(3); l++) {
            String unit = shared == null ? unit(random) : shared;
            int decimals = unit.equals("KGM") ? random.nextInt(4) : 0;
            FrozenRegion[] regions = REGIONS.stream()
                    .limit(1 + random.nextInt(3))
                    .map(region -> region(
                            region,
                            number(random, 1, 60, decimals),
                            number(random, 1, 40, decimals),
                            number(random, 1, 20, random.nextInt(5)),
                            number(random, 1, 40, decimals),
                            number(random, 1, 20, random.nextInt(5))))
                    .toArray(FrozenRegion[]::new);
            lines.add(line(
                    new UUID(1, l),
                    "SKU-" + l,
                    unit,
                    decimals > 0 ? "0.5" : "" + (1 + random.nextInt(4)),
                    number(random, 5, 25, 4),
                    regions));
        }
        return lines;
    }

    private static String unit(SplittableRandom random) {
        return random.nextBoolean() ? "EA" : "KGM";
    }

    /** Up to 4 bids on the lines, each with any schedule that its units allow. */
    static List<OpenedBid> randomBids(List<FrozenLine> lines, SplittableRandom random) {
        List<OpenedBid> bids = new ArrayList<>();
        boolean oneUnit = lines.stream().map(FrozenLine::unit).distinct().count() == 1;
        for (int s = 0; s < 1 + random.nextInt(4); s++) {
            PriceSchedule schedule = PriceSchedule.values()[random.nextInt(6)];
            if (schedule.isOnTotalVolume() && !oneUnit) {
                schedule = PriceSchedule.SPEND_INCREMENTAL;
            }
            bids.add(bid(new UUID(2, s), "Fournisseur " + s, randomTerms(lines, schedule, oneUnit, random)));
        }
        return bids;
    }

    private static BidTerms randomTerms(
            List<FrozenLine> lines, PriceSchedule schedule, boolean oneUnit, SplittableRandom random) {
        List<String> from = List.of("0", number(random, 5, 60, 0), number(random, 61, 200, 0));
        List<String> drops = List.of("0", number(random, 0, 1, random.nextInt(5)), number(random, 0, 2, 2));
        List<BidTerms.Line> offered = new ArrayList<>();
        for (FrozenLine line : lines) {
            if (offered.isEmpty() || random.nextInt(4) > 0) {
                offered.add(randomOffer(line, schedule, from, drops, random));
            }
        }
        List<BidTerms.DeliveryCharge> charges = new ArrayList<>();
        REGIONS.forEach(region -> {
            if (random.nextBoolean()) {
                charges.add(new BidTerms.DeliveryCharge(region, new BigDecimal(number(random, 0, 50, 2))));
            }
        });
        return new BidTerms(
                LATER,
                "CAD",
                new BigDecimal(number(random, 0, 30, 2)),
                schedule,
                schedule.isOnSpend() ? randomRebates(random) : List.of(),
                oneUnit && random.nextBoolean() ? new BigDecimal(number(random, 300, 600, 0)) : null,
                oneUnit && random.nextBoolean() ? new BigDecimal(number(random, 1, 20, 0)) : null,
                random.nextBoolean() ? new BigDecimal(number(random, 0, 99, 2)) : null,
                offered,
                charges,
                List.of(),
                null);
    }

    private static BidTerms.Line randomOffer(
            FrozenLine line, PriceSchedule schedule, List<String> from, List<String> drops, SplittableRandom random) {
        List<BidTerms.Tier> tiers = new ArrayList<>();
        BigDecimal price = new BigDecimal(number(random, 8, 20, random.nextInt(5)));
        int last = schedule.isOnSpend() ? 0 : schedule.isOnTotalVolume() ? 2 : random.nextInt(3);
        for (int k = 0; k <= last; k++) {
            price = price.subtract(new BigDecimal(drops.get(k)));
            tiers.add(new BidTerms.Tier(new BigDecimal(from.get(k)), price));
        }
        return new BidTerms.Line(
                line.productId(),
                new BigDecimal(number(random, 100, 500, 0)),
                random.nextBoolean() ? new BigDecimal(number(random, 1, 9, 0)) : null,
                random.nextBoolean() ? new BigDecimal(1 + random.nextInt(6)) : null,
                random.nextBoolean() ? random.nextInt(30) : null,
                tiers);
    }

    private static List<BidTerms.Rebate> randomRebates(SplittableRandom random) {
        List<BidTerms.Rebate> rebates = new ArrayList<>();
        BigDecimal from = new BigDecimal(random.nextInt(3) == 0 ? "0" : number(random, 1, 300, 2));
        BigDecimal percent = BigDecimal.ZERO;
        for (int k = 0; k < 1 + random.nextInt(3); k++) {
            percent = percent.add(new BigDecimal(number(random, 1, 9, 2)));
            rebates.add(new BidTerms.Rebate(from, percent));
            from = from.add(new BigDecimal(number(random, 1, 400, 2)));
        }
        return rebates;
    }

    /** From {@code low} to below {@code high} + 1. */
    private static String number(SplittableRandom random, int low, int high, int decimals) {
        long steps = (long) Math.pow(10, decimals);
        return BigDecimal.valueOf(low * steps + random.nextLong((high - low + 1) * steps), decimals)
                .toPlainString();
    }
}
