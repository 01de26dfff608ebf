package coop.encommun.supplier.clearing;

import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.AwardProblem.Option;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ways to give a whole line, firm and conditional demand, to one offer at one price. What else the offer gets must
 * not change the volume, so each option says where it holds: at any time, or in one tier of the offer's schedule.
 */
public final class Options {
    private static final int ANY_TIER = -1;
    private static final int WHOLE = 10_000; // basis points

    private final int index;
    private final Offer offer;
    private final OfferLine line;
    private final DemandCurve served;
    private final Supply supply;

    private Options(int index, Offer offer, OfferLine line, DemandCurve served) {
        this.index = index;
        this.offer = offer;
        this.line = line;
        this.served = served;
        this.supply = new Supply(Math.min(line.cap(), offer.capacity()), line.minimum(), line.pack());
    }

    /**
     * At most one option, or one per tier under TOTAL_VOLUME_ALL_UNITS and SPEND_ALL_UNITS. None where firm demand
     * cannot be delivered whole, or no conditional unit comes with it: that is what splits are for. Limits of the
     * coordinator are not looked at.
     *
     * @param offer index of the offer in its problem
     * @param wanted firm and conditional steps of the line in the problem's regions
     * @throws IllegalArgumentException when the offer's prices rise with the volume
     * @throws ArithmeticException when a cost or a worth exceeds a long
     */
    public static List<Option> of(int offer, Offer terms, OfferLine line, DemandCurve wanted) {
        DemandCurve served = wanted.within(terms::serves);
        if (served.firm() < wanted.firm()) {
            return List.of();
        }
        return new Options(offer, terms, line, served).all().toList();
    }

    private Stream<Option> all() {
        return switch (offer.schedule().kind()) {
            case LINE_ALL_UNITS -> option(Clearing.allUnits(served, tiers(), supply), ANY_TIER);
            case LINE_INCREMENTAL -> option(Clearing.incremental(served, tiers(), supply), ANY_TIER);
            // Deeper tiers only make it cheaper: what accepts the first price accepts whatever comes of it.
            case TOTAL_VOLUME_INCREMENTAL -> option(atPrice(tiers().firstPrice()), ANY_TIER);
            case SPEND_INCREMENTAL -> option(atPrice(priceAfterRebate(0)), ANY_TIER);
            case TOTAL_VOLUME_ALL_UNITS -> perTier().flatMap(r -> option(inVolumeTier(r), r));
            case SPEND_ALL_UNITS -> perTier().flatMap(r -> option(inSpendTier(r), r));
        };
    }

    private Stream<Integer> perTier() {
        return IntStream.range(0, offer.schedule().from().size()).boxed();
    }

    private Optional<Cleared> inVolumeTier(int tier) {
        if (offer.schedule().from().get(tier) > offer.capacity()) {
            return Optional.empty();
        }
        return atPrice(tiers().price(tier)).filter(it -> it.ordered() < end(tier));
    }

    private Optional<Cleared> inSpendTier(int tier) {
        return atPrice(priceAfterRebate(tier))
                .filter(it -> Math.multiplyExact(it.ordered(), tiers().firstPrice()) < end(tier));
    }

    /** Where the next tier begins: a line that alone takes the offer there is cleared at that tier's price. */
    private long end(int tier) {
        List<Long> from = offer.schedule().from();
        return tier + 1 < from.size() ? from.get(tier + 1) : Long.MAX_VALUE;
    }

    /** Rounded up: a limit below the exact price is below this one too. */
    private long priceAfterRebate(int tier) {
        long kept = WHOLE - (long) offer.schedule().rebateBp().get(tier);
        return Math.ceilDiv(Math.multiplyExact(tiers().firstPrice(), kept), (long) WHOLE);
    }

    private Optional<Cleared> atPrice(long price) {
        return Clearing.atPrice(served, price, supply);
    }

    private PriceTiers tiers() {
        return PriceTiers.of(line.tiers());
    }

    private Stream<Option> option(Optional<Cleared> found, int tier) {
        return found.filter(it -> it.delivered() > served.firm()).stream().map(it -> option(it, tier));
    }

    private Option option(Cleared cleared, int tier) {
        Rationing shares = Rationing.of(served, cleared.price(), cleared.delivered());
        return new Option(index, tier, shares.cells(), cleared.ordered(), shares.worth());
    }
}
