package coop.encommun.supplier.clearing;

import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.AwardProblem.Tier;
import coop.encommun.supplier.solver.Schedule;
import coop.encommun.supplier.solver.Schedule.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Offers of every kind of schedule for curves over three regions, with the options that brute force finds. */
record RandomOffers(RandomMarkets markets) {
    private static final int REGIONS = 3;

    Case next() {
        Kind kind = Kind.values()[markets.random().nextInt(Kind.values().length)];
        boolean spend = kind == Kind.SPEND_ALL_UNITS || kind == Kind.SPEND_INCREMENTAL;
        int tiers = markets.random().nextInt(1, 5);
        List<Tier> prices = markets.tierList(spend ? 1 : tiers);
        Supply supply = markets.supply();
        OfferLine line = new OfferLine(0, Math.min(supply.cap(), 100_000), supply.minimum(), supply.pack(), prices, 0);
        long capacity = markets.random().nextLong(30, 300);
        Offer offer = new Offer("A", capacity, 0, 0, 0, charges(), schedule(kind, tiers, prices), List.of(line));
        return new Case(offer, line, markets.curve(REGIONS, PriceTiers.of(prices)));
    }

    private List<Long> charges() {
        return LongStream.generate(() -> markets.random().nextInt(5) == 0 ? Offer.NOT_SERVED : 0)
                .limit(REGIONS)
                .boxed()
                .toList();
    }

    private Schedule schedule(Kind kind, int tiers, List<Tier> prices) {
        return switch (kind) {
            case LINE_ALL_UNITS, LINE_INCREMENTAL -> Schedule.onLine(kind);
            case TOTAL_VOLUME_ALL_UNITS, TOTAL_VOLUME_INCREMENTAL ->
                new Schedule(kind, prices.stream().map(Tier::from).toList(), List.of());
            case SPEND_ALL_UNITS, SPEND_INCREMENTAL ->
                new Schedule(
                        kind,
                        IntStream.range(0, tiers).mapToObj(r -> r * 2_500L).toList(),
                        IntStream.range(0, tiers).mapToObj(r -> r * 333).toList());
        };
    }

    record Case(Offer offer, OfferLine line, DemandCurve curve) {
        Supply supply() {
            return new Supply(Math.min(line.cap(), offer.capacity()), line.minimum(), line.pack());
        }

        DemandCurve served() {
            return curve.within(offer::serves);
        }

        /** Tier and ordered quantity of each option. */
        List<List<Long>> expected() {
            if (BruteForce.demandAt(served(), DemandCurve.FIRM) < BruteForce.demandAt(curve, DemandCurve.FIRM)) {
                return List.of();
            }
            PriceTiers tiers = PriceTiers.of(line.tiers());
            List<List<Long>> options = new ArrayList<>();
            switch (offer.schedule().kind()) {
                case LINE_ALL_UNITS -> add(options, BruteForce.allUnits(served(), tiers, supply()));
                case LINE_INCREMENTAL -> add(options, BruteForce.incremental(served(), tiers, supply()));
                case TOTAL_VOLUME_INCREMENTAL, SPEND_INCREMENTAL -> add(options, -1, tiers.firstPrice());
                case TOTAL_VOLUME_ALL_UNITS -> {
                    for (int r = 0; r < tiers.count(); r++) {
                        if (tiers.from(r) <= offer.capacity()
                                && tiers.tierAt(BruteForce.ordered(served(), tiers.price(r), supply())) <= r) {
                            add(options, r, tiers.price(r));
                        }
                    }
                }
                case SPEND_ALL_UNITS -> addSpend(options, tiers.firstPrice());
            }
            return options;
        }

        private void addSpend(List<List<Long>> options, long price) {
            List<Long> from = offer.schedule().from();
            for (int r = 0; r < from.size(); r++) {
                long accepted = 0;
                while (accepted * 10_000
                        < price * (10_000 - offer.schedule().rebateBp().get(r))) {
                    accepted++;
                }
                long spend = BruteForce.ordered(served(), accepted, supply()) * price;
                if (r + 1 == from.size() || spend < from.get(r + 1)) {
                    add(options, r, accepted);
                }
            }
        }

        private void add(List<List<Long>> options, long tier, long price) {
            long ordered = BruteForce.ordered(served(), price, supply());
            long delivered = Math.min(ordered, BruteForce.demandAt(served(), price));
            if (delivered > BruteForce.demandAt(served(), DemandCurve.FIRM)) {
                options.add(List.of(tier, ordered));
            }
        }

        private void add(List<List<Long>> options, Optional<Cleared> cleared) {
            cleared.ifPresent(it -> add(options, -1, it.price()));
        }
    }
}
