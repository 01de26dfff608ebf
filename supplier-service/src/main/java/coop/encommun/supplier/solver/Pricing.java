package coop.encommun.supplier.solver;

import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.AwardProblem.Tier;
import coop.encommun.supplier.solver.AwardResult.Piece;
import java.util.ArrayList;
import java.util.List;

/**
 * What an award costs, to the last 1/10000 of a money unit. Says nothing about whether the award keeps the limits; the
 * independent checker does that, with code of its own.
 *
 * @param bills one per offer that delivers something, by rising offer index
 * @param cost goods after rebates, fixed and regional charges
 * @param score cost plus handicaps minus worth
 */
public record Pricing(List<Bill> bills, long cost, long score) {

    public Pricing {
        bills = List.copyOf(bills);
    }

    /** One line of a bill: what it costs before any rebate over all lines, as a cost. */
    public record Goods(int line, long ordered, long cost) {}

    /**
     * What one offer is due; all amounts as costs.
     *
     * @param goods by line: at its tier's price, or at the list price where a rebate over all lines follows
     * @param rebate over all lines (SPEND kinds, and TOTAL_VOLUME_INCREMENTAL); taken off the goods
     * @param handicap of its pieces; in the score only
     * @param worth of the options it is awarded; taken off the score only
     */
    public record Bill(
            int offer, List<Goods> goods, long rebate, long fixed, long regional, long handicap, long worth) {

        public Bill {
            goods = List.copyOf(goods);
        }

        /** Goods after rebates: what a minimum spend is held against. */
        public long spend() {
            return Math.subtractExact(list(), rebate);
        }

        public long cost() {
            return Math.addExact(Math.addExact(spend(), fixed), regional);
        }

        public long score() {
            return Math.subtractExact(Math.addExact(cost(), handicap), worth);
        }

        private long list() {
            long sum = 0;
            for (Goods one : goods) {
                sum = Math.addExact(sum, one.cost());
            }
            return sum;
        }
    }

    /**
     * @throws ArithmeticException when an amount exceeds a long
     * @throws IllegalArgumentException when a piece is of a line that its offer does not contain
     */
    public static Pricing of(AwardProblem problem, List<Piece> pieces) {
        List<List<Piece>> byOffer = new ArrayList<>(problem.offers().size());
        problem.offers().forEach(offer -> byOffer.add(null));
        for (Piece piece : pieces) {
            if (byOffer.get(piece.offer()) == null) {
                byOffer.set(piece.offer(), new ArrayList<>());
            }
            byOffer.get(piece.offer()).add(piece);
        }
        List<Bill> bills = new ArrayList<>();
        long cost = 0;
        long score = 0;
        for (int offer = 0; offer < byOffer.size(); offer++) {
            if (byOffer.get(offer) != null) {
                Bill bill = bill(problem, offer, byOffer.get(offer));
                cost = Math.addExact(cost, bill.cost());
                score = Math.addExact(score, bill.score());
                bills.add(bill);
            }
        }
        return new Pricing(bills, cost, score);
    }

    /** What one offer is due for its pieces alone. */
    public static Bill bill(AwardProblem problem, int index, List<Piece> pieces) {
        Offer offer = problem.offers().get(index);
        OfferLine[] offered = new OfferLine[problem.lines().size()];
        offer.lines().forEach(line -> offered[line.line()] = line);
        long volume = 0;
        long handicap = 0;
        long worth = 0;
        boolean[] served = new boolean[problem.regions().size()];
        for (Piece piece : pieces) {
            AwardProblem.require(offered[piece.line()] != null, "an offer delivers only what it contains");
            volume = Math.addExact(volume, piece.ordered());
            handicap = Math.addExact(handicap, Math.multiplyExact(offered[piece.line()].handicap(), piece.ordered()));
            if (piece.option() != Piece.SPLIT) {
                var options = problem.lines().get(piece.line()).options();
                worth = Math.addExact(worth, options.get(piece.option()).worth());
            }
            piece.cells().forEach(cell -> served[cell.region()] = true);
        }
        List<Goods> goods = new ArrayList<>(pieces.size());
        for (Piece piece : pieces) {
            List<Tier> tiers = offered[piece.line()].tiers();
            long money = Tariff.goods(offer.schedule(), tiers, piece.ordered(), volume);
            goods.add(new Goods(piece.line(), piece.ordered(), cost(money)));
        }
        long rebate = pieces.isEmpty()
                ? 0
                : Tariff.rebate(offer.schedule(), offered[pieces.getFirst().line()].tiers(), volume, goods);
        return new Bill(index, goods, rebate, cost(offer.fixedCharge()), regional(offer, served), handicap, worth);
    }

    private static long regional(Offer offer, boolean[] served) {
        long sum = 0;
        for (int region = 0; region < served.length; region++) {
            if (served[region]) {
                AwardProblem.require(offer.serves(region), "an offer delivers only where it serves");
                sum = Math.addExact(sum, cost(offer.regionCharges().get(region)));
            }
        }
        return sum;
    }

    private static long cost(long money) {
        return Math.multiplyExact(money, AwardProblem.COST);
    }
}
