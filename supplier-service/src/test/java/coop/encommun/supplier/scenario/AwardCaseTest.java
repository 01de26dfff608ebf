package coop.encommun.supplier.scenario;

import static coop.encommun.supplier.scenario.Cases.NORD;
import static coop.encommun.supplier.scenario.Cases.SUD;
import static coop.encommun.supplier.scenario.Cases.bid;
import static coop.encommun.supplier.scenario.Cases.cad;
import static coop.encommun.supplier.scenario.Cases.line;
import static coop.encommun.supplier.scenario.Cases.offer;
import static coop.encommun.supplier.scenario.Cases.region;
import static coop.encommun.supplier.scenario.Cases.terms;
import static coop.encommun.supplier.scenario.Cases.tier;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import coop.encommun.kit.problem.Violation;
import coop.encommun.supplier.bid.BidTerms;
import coop.encommun.supplier.bid.OpenedBid;
import coop.encommun.supplier.bid.PriceSchedule;
import coop.encommun.supplier.negotiation.FrozenLine;
import coop.encommun.supplier.scenario.ScenarioTerms.LineLimit;
import coop.encommun.supplier.scenario.ScenarioTerms.MinimumShare;
import coop.encommun.supplier.scenario.ScenarioTerms.Pair;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Cell;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.Limits;
import coop.encommun.supplier.solver.Pricing;
import coop.encommun.supplier.solver.Schedule;
import coop.encommun.supplier.supplier.SupplierFacts;
import coop.encommun.supplier.supplier.SupplierGroup;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AwardCaseTest {
    private static final UUID COFFEE = new UUID(1, 1);
    private static final UUID PAPER = new UUID(1, 2);
    private static final UUID WISHED = new UUID(1, 3);

    private final FrozenLine coffee =
            line(COFFEE, "CAF-VRAC", "KGM", "0.5", "24.00", region("QC-06", "12.5"), region("QC-12", "4"));
    private final FrozenLine paper = line(PAPER, "PAP-A4", "EA", "10", "8.00", region("QC-06", "100", "50", "5.00"));
    private final FrozenLine wished = line(WISHED, "SAV-5L", "EA", "1", "9.00", region("QC-10", "0", "5", "8.00"));

    @Test
    void bringsDecimalsToTheSmallestWholeNumbersThatHoldThem() {
        BidTerms bid = new BidTerms(
                Cases.LATER,
                "CAD",
                new BigDecimal("50"),
                null,
                null,
                null,
                null,
                new BigDecimal("7.50"),
                List.of(
                        offer(COFFEE, "20", 5, tier("0", "21.50")),
                        offer(PAPER, "500", 5, tier("0", "5.5"), tier("110", "5"))),
                List.of(new BidTerms.DeliveryCharge("QC-06", new BigDecimal("45"))),
                List.of("QC-12"),
                null);
        AwardProblem problem = open(bid(NORD, "Nord", bid)).problem(ScenarioTerms.NONE);

        // Half kilograms are 5 tenths; 21.50 a kilogram are 2.15 a tenth: cents will do.
        assertEquals(List.of("QC-06", "QC-12"), problem.regions());
        assertEquals(
                List.of(new Cell(0, 125), new Cell(1, 40)),
                problem.lines().getFirst().demand());
        assertEquals(List.of(new Cell(0, 100)), problem.lines().get(1).demand());
        AwardProblem.Offer offer = problem.offers().getFirst();
        assertEquals(5_000, offer.minimumSpend());
        assertEquals(750, offer.fixedCharge());
        assertEquals(List.of(4_500L, AwardProblem.Offer.NOT_SERVED), offer.regionCharges());
        assertEquals(
                List.of(new AwardProblem.Tier(0, 215)), offer.lines().getFirst().tiers());
        assertEquals(5, offer.lines().getFirst().pack());
        assertEquals(165, offer.lines().getFirst().cap()); // no more is wanted
        assertEquals(
                List.of(new AwardProblem.Tier(0, 550), new AwardProblem.Tier(110, 500)),
                offer.lines().get(1).tiers());
        assertEquals(150, offer.lines().get(1).cap());
    }

    @Test
    void weighsATenthOfAKilogramAndAPieceByTheirReferencePrices() {
        AwardProblem problem = open(bid(NORD, "Nord", terms(offer(COFFEE, "20", 5, tier("0", "21.50")))))
                .problem(ScenarioTerms.NONE);

        assertEquals(3, problem.lines().getFirst().weight()); // 2.40 : 8.00
        assertEquals(10, problem.lines().get(1).weight());
    }

    @Test
    void opensConditionalDemandOnlyWhereTheTermsLetIt() {
        AwardCase open = open(bid(NORD, "Nord", terms(offer(PAPER, "500", 5, tier("0", "5.5"), tier("110", "5")))));

        AwardProblem problem = open.problem(ScenarioTerms.NONE);
        assertEquals(
                List.of(new AwardProblem.Option(0, -1, List.of(new Cell(0, 150)), 150, 50L * 500 * AwardProblem.COST)),
                problem.lines().get(1).options());
        assertEquals(List.of(), open.problem(firmOnly()).lines().get(1).options());
        // 150 × 5.00 at a worth of 50 × 5.00
        AwardResult result = result(problem, new Piece(0, 1, 150, List.of(new Cell(0, 150)), 0));
        assertEquals(cad("750.00"), open.cost(result));
        assertEquals(
                cad("5.0000"),
                open.suppliersOf(result).getFirst().lines().getFirst().unitPrice());
        assertTrue(open.suppliersOf(result).getFirst().lines().getFirst().conditional());
        assertEquals(cad("450.00"), open.saving(result).orElseThrow());
    }

    @Test
    void translatesSchedulesOverAllLines() {
        BidTerms.Line one = offer(COFFEE, "20", 5, tier("0", "21.50"));
        List<BidTerms.Rebate> rebates = List.of(
                new BidTerms.Rebate(new BigDecimal("100"), new BigDecimal("2.25")),
                new BidTerms.Rebate(new BigDecimal("300"), new BigDecimal("5")));

        assertEquals(
                new Schedule(Schedule.Kind.SPEND_INCREMENTAL, List.of(0L, 10_000L, 30_000L), List.of(0, 225, 500)),
                schedule(terms(PriceSchedule.SPEND_INCREMENTAL, rebates, one)));
        assertEquals(
                new Schedule(Schedule.Kind.TOTAL_VOLUME_ALL_UNITS, List.of(0L, 150L), List.of()),
                schedule(terms(
                        PriceSchedule.TOTAL_VOLUME_ALL_UNITS,
                        List.of(),
                        offer(COFFEE, "20", 5, tier("0", "21.50"), tier("15", "21.49")))));
    }

    @Test
    void translatesLimitsAndGroups() {
        ScenarioTerms terms = new ScenarioTerms(
                2,
                3,
                60,
                70,
                List.of(new LineLimit(PAPER, 1, null)),
                List.of(SUD),
                List.of(new MinimumShare(PreferredGroup.LOCAL, 30), new MinimumShare(PreferredGroup.INCUMBENT, 10)),
                null,
                List.of(new Pair(NORD, PAPER)),
                List.of(new Pair(UUID.randomUUID(), null), new Pair(SUD, PAPER), new Pair(SUD, WISHED)),
                null,
                null,
                null);
        AwardCase open = open(
                bid(NORD, "Nord", terms(offer(PAPER, "500", 5, tier("0", "5")))),
                bid(
                        SUD,
                        "Sud",
                        terms(offer(COFFEE, "20", 5, tier("0", "20")), offer(PAPER, "500", 5, tier("0", "5")))));

        assertEquals(List.of(), open.reasonsAgainst(terms));
        AwardProblem problem = open.problem(terms);
        assertEquals(
                new Limits(
                        2,
                        60,
                        List.of(
                                new Limits.MinimumShare("LOCAL", Set.of(0), 30),
                                new Limits.MinimumShare("INCUMBENT", Set.of(1), 10)),
                        List.of(new Limits.Pair(0, 1)),
                        List.of(new Limits.Pair(1, 1))),
                problem.limits());
        assertEquals(3, problem.lines().getFirst().maxSuppliers());
        assertEquals(1, problem.lines().get(1).maxSuppliers());
        assertEquals(70, problem.lines().get(1).maxSharePct());
    }

    @Test
    void namesWhatIsDemandedButNotOffered() {
        ScenarioTerms terms = new ScenarioTerms(
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(new MinimumShare(PreferredGroup.COOP, 30)),
                null,
                List.of(new Pair(SUD, null), new Pair(NORD, PAPER)),
                null,
                null,
                null,
                null);

        assertEquals(
                List.of(
                        new Violation("terms.forced[0]", "forced-supplier-without-bid", "Sud inc."),
                        new Violation("terms.forced[1]", "forced-product-not-offered", "Nord inc.", "PAP-A4"),
                        new Violation("terms.minimumShares[0]", "no-bidder-in-coop")),
                open(bid(NORD, "Nord", terms(offer(COFFEE, "20", 5, tier("0", "20")))))
                        .reasonsAgainst(terms));
    }

    @Test
    void leavesOutBidsThatAreNoLongerValidAndSaysSo() {
        BidTerms old = new BidTerms(
                Cases.NOW.minusSeconds(1),
                "CAD",
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(offer(PAPER, "500", 5, tier("0", "5"))),
                null,
                null,
                null);
        AwardCase open = open(bid(NORD, "Nord", old));

        assertEquals(0, open.bids().size());
        assertEquals(
                List.of("award-no-bids", "award-bid-expired"),
                open.reasonsAgainst(ScenarioTerms.NONE).stream()
                        .map(Violation::code)
                        .toList());
    }

    @Test
    void seesBidsExpireBetweenScenarioAndAward() {
        AwardCase open = open(bid(NORD, "Nord", terms(offer(PAPER, "500", 5, tier("0", "5")))));
        AwardProblem problem = open.problem(firmOnly());
        List<AwardedSupplier> awarded =
                open.suppliersOf(result(problem, new Piece(0, 1, 100, List.of(new Cell(0, 100)), Piece.SPLIT)));

        assertEquals(List.of(), open.expiredAt(Cases.LATER, awarded));
        assertEquals(
                List.of(new Violation("bids", "award-bid-expired", "Nord", Cases.LATER)),
                open.expiredAt(Cases.LATER.plusSeconds(1), awarded));
    }

    @Test
    void refusesFiguresThatWouldNotAddUpExactly() {
        FrozenLine vast = line(PAPER, "PAP-A4", "EA", "1", "1", region("QC-06", "999999999999"));
        AwardCase open = AwardCase.of(
                Cases.NEGOTIATION,
                1,
                "CAD",
                List.of(vast),
                List.of(bid(NORD, "Nord", terms(offer(PAPER, "999999999999", 5, tier("0", "9999.9999"))))),
                Map.of(),
                Cases.NOW);

        assertThrows(ArithmeticException.class, () -> open.problem(ScenarioTerms.NONE));
    }

    /** As stored before bids had schedules: no amounts, tiers, rebates or fixed charge. */
    @Test
    void readsAnAwardOfTheFirstLanguage() throws Exception {
        String stored = """
                {"supplierId": "01995b70-2c00-7a11-8e21-5d3f90c1a001", "name": "Nord",
                 "deliveryCharges": [{"region": "QC-06", "amount": {"amount": "45.00", "currency": "CAD"}}],
                 "lines": [{"productId": "01995a10-1000-7b01-8c01-000000000101",
                            "unitPrice": {"amount": "5.4915", "currency": "CAD"}, "quantity": 3, "pack": 1,
                            "leadTimeDays": 7, "regions": [{"region": "QC-06", "quantity": 3}]}]}""";

        AwardedSupplier read = JsonMapper.builder().build().readValue(stored, AwardedSupplier.class);

        assertEquals(PriceSchedule.LINE_ALL_UNITS, read.priceSchedule());
        assertEquals(cad("16.47"), read.lines().getFirst().amount());
        assertEquals(cad("61.47"), read.amount("CAD"));
        assertEquals(List.of(), read.lines().getFirst().tiers());
    }

    private Schedule schedule(BidTerms terms) {
        return open(bid(NORD, "Nord", terms))
                .problem(firmOnly())
                .offers()
                .getFirst()
                .schedule();
    }

    private AwardCase open(OpenedBid... bids) {
        return AwardCase.of(
                Cases.NEGOTIATION,
                1,
                "CAD",
                List.of(coffee, paper, wished),
                List.of(bids),
                Map.of(
                        NORD, new SupplierFacts("Nord inc.", Set.of(SupplierGroup.LOCAL), null),
                        SUD, new SupplierFacts("Sud inc.", Set.of(), null)),
                Cases.NOW);
    }

    private static AwardResult result(AwardProblem problem, Piece... pieces) {
        Pricing priced = Pricing.of(problem, List.of(pieces));
        return new AwardResult(
                AwardResult.Status.OPTIMAL,
                List.of(pieces),
                priced.cost(),
                priced.score(),
                priced.score(),
                "",
                1,
                "",
                List.of());
    }

    private static ScenarioTerms firmOnly() {
        return new ScenarioTerms(null, null, null, null, null, null, null, null, null, null, null, null, false);
    }
}
