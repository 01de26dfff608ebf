package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.Schedule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A tier of an offer's schedule over all its lines, as a straight line: {@code offset} plus a constant cost per unit of
 * each line. Incremental schedules are such lines too: what the units below the tier cost more is the offset.
 *
 * @param position in the schedule; 0 for the LINE kinds, which have one such tier
 * @param fromVolume units ordered of all lines together, both ends included; likewise {@code fromSpend}: money at list
 *     price
 * @param offset a cost
 */
record OfferTier(
        int position, long fromVolume, long toVolume, long fromSpend, long toSpend, int rebateBp, long offset) {

    /** No limit; small enough to be added to. */
    static final long NO_END = Long.MAX_VALUE / 4;

    /** The tiers that can be reached within the offer's capacity. */
    static List<OfferTier> of(Offer offer) {
        List<OfferTier> all = switch (offer.schedule().kind()) {
            case LINE_ALL_UNITS, LINE_INCREMENTAL -> List.of(new OfferTier(0, 0, NO_END, 0, NO_END, 0, 0));
            case TOTAL_VOLUME_ALL_UNITS -> byVolume(offer, 1, false);
            case TOTAL_VOLUME_INCREMENTAL -> overAll(offer, byVolume(offer, 0, true));
            case SPEND_ALL_UNITS -> bySpend(offer.schedule(), 1, false);
            case SPEND_INCREMENTAL -> overAll(offer, bySpend(offer.schedule(), 0, true));
        };
        return all.stream()
                .filter(tier -> tier.fromVolume <= offer.capacity())
                .map(tier -> tier.within(offer))
                .toList();
    }

    /**
     * An incremental schedule costs what the cheapest of its lines costs, wherever that line is meant to hold: so their
     * ends need no rows, unless the supplier insists on being paid a minimum, which a dearer line would feign.
     */
    private static List<OfferTier> overAll(Offer offer, List<OfferTier> tiers) {
        if (offer.minimumSpend() > 0 || !isConcave(tiers)) {
            return tiers;
        }
        return tiers.stream()
                .filter(tier -> tier.fromVolume <= offer.capacity())
                .map(tier -> new OfferTier(tier.position, 0, NO_END, 0, NO_END, tier.rebateBp, tier.offset))
                .toList();
    }

    private static boolean isConcave(List<OfferTier> tiers) {
        return IntStream.range(1, tiers.size()).allMatch(r -> tiers.get(r - 1).offset <= tiers.get(r).offset);
    }

    private OfferTier within(Offer offer) {
        return new OfferTier(
                position,
                Math.max(fromVolume, offer.minimumVolume()),
                Math.min(toVolume, offer.capacity()),
                fromSpend,
                toSpend,
                rebateBp,
                offset);
    }

    OfferTier upTo(long volume) {
        return new OfferTier(position, fromVolume, Math.min(toVolume, volume), fromSpend, toSpend, rebateBp, offset);
    }

    private static List<OfferTier> byVolume(Offer offer, int gap, boolean incremental) {
        List<Long> from = offer.schedule().from();
        List<OfferTier> tiers = new ArrayList<>();
        long offset = 0;
        for (int r = 0; r < from.size(); r++) {
            if (incremental && r > 0) {
                long saved = Math.multiplyExact(drop(offer, r), from.get(r));
                offset = Math.addExact(offset, Math.multiplyExact(saved, AwardProblem.COST));
            }
            tiers.add(new OfferTier(r, from.get(r), end(from, r, gap), 0, NO_END, 0, offset));
        }
        return tiers;
    }

    /** By how much the price of every line falls from the tier before: the same for all, so any line tells. */
    private static long drop(Offer offer, int tier) {
        if (offer.lines().isEmpty()) {
            return 0;
        }
        var prices = offer.lines().getFirst().tiers();
        return prices.get(tier - 1).price() - prices.get(tier).price();
    }

    private static List<OfferTier> bySpend(Schedule schedule, int gap, boolean incremental) {
        List<Long> from = schedule.from();
        List<OfferTier> tiers = new ArrayList<>();
        long offset = 0;
        for (int r = 0; r < from.size(); r++) {
            int rebate = schedule.rebateBp().get(r);
            if (incremental && r > 0) {
                int step = rebate - schedule.rebateBp().get(r - 1);
                offset = Math.addExact(offset, Math.multiplyExact(from.get(r), (long) step));
            }
            tiers.add(new OfferTier(r, 0, NO_END, from.get(r), end(from, r, gap), rebate, offset));
        }
        return tiers;
    }

    private static long end(List<Long> from, int tier, int gap) {
        return tier + 1 < from.size() ? from.get(tier + 1) - gap : NO_END;
    }

    /** What a unit costs in this tier, after the rebate; a cost. LINE kinds: see {@link Segment}. */
    long unitCost(OfferLine line) {
        return Math.multiplyExact(price(line), AwardProblem.COST - rebateBp);
    }

    private long price(OfferLine line) {
        return line.tiers().get(Math.min(position, line.tiers().size() - 1)).price();
    }
}
