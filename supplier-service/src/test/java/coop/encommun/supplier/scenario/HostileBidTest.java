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

import coop.encommun.supplier.bid.BidTerms;
import coop.encommun.supplier.bid.OpenedBid;
import coop.encommun.supplier.bid.PriceSchedule;
import coop.encommun.supplier.negotiation.FrozenLine;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.Effort;
import coop.encommun.supplier.solver.Watch;
import coop.encommun.supplier.solver.search.Optimizer;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A bid with figures that nobody could mean does not keep the others from being awarded. */
class HostileBidTest {
    private static final UUID COFFEE = new UUID(1, 1);
    private static final UUID SUGAR = new UUID(1, 2);
    private static final Effort ENOUGH = new Effort(Duration.ofSeconds(30), 7);

    private final FrozenLine coffee =
            line(COFFEE, "CAF-VRAC", "KGM", "0.5", "24.00", region("QC-06", "12.5", "2", "23.5"));
    private final FrozenLine sugar = line(SUGAR, "SUC-VRAC", "KGM", "0.001", "2.00", region("QC-06", "99.999"));

    private final OpenedBid honest =
            bid(NORD, "Nord", terms(offer(COFFEE, "20", 5, tier("0", "21")), offer(SUGAR, "200", 5, tier("0", "2"))));

    @ParameterizedTest
    @EnumSource(PriceSchedule.class)
    void awardsTheOtherBidWhateverTiersOneNeverReaches(PriceSchedule schedule) {
        AwardCase open = open(honest, bid(SUD, "Sud", absurd(schedule)));

        AwardResult result = new Optimizer().award(open.problem(ScenarioTerms.NONE), ENOUGH, Watch.NOBODY);

        assertEquals(AwardResult.Status.OPTIMAL, result.status());
        assertEquals(cad("504.50"), open.cost(result)); // 14.5 × 21.00 + 99.999 × 2.00
    }

    @Test
    void keepsTheTierThatBeginsRightAtTheCap() {
        AwardProblem problem = open(bid(
                        NORD,
                        "Nord",
                        terms(offer(COFFEE, "14", 5, tier("0", "21"), tier("14", "20"), tier("14.001", "1")))))
                .problem(ScenarioTerms.NONE);

        assertEquals(
                List.of(0L, 14_000L),
                problem.offers().getFirst().lines().getFirst().tiers().stream()
                        .map(AwardProblem.Tier::from)
                        .toList());
    }

    /** The finest quantities and prices there are, and as much money as a bid may ask for with them. */
    @Test
    void holdsTheDearestBidThatIsAccepted() {
        OpenedBid dearest = bid(SUD, "Sud", terms(offer(SUGAR, "200", 5, tier("0", "99999.9999"))));
        AwardCase open = open(honest, dearest);

        AwardResult result = new Optimizer().award(open.problem(ScenarioTerms.NONE), ENOUGH, Watch.NOBODY);

        assertEquals(cad("504.50"), open.cost(result));
    }

    private BidTerms absurd(PriceSchedule schedule) {
        BidTerms.Tier[] tiers = schedule.isOnSpend()
                ? new BidTerms.Tier[] {tier("0", "1000.0001")}
                : new BidTerms.Tier[] {
                    tier("0", "1000.0001"), tier("999999999.999", "999"), tier("999999999999", "0.0001")
                };
        List<BidTerms.Rebate> rebates = schedule.isOnSpend()
                ? List.of(rebate("999999999.98", "0.01"), rebate("999999999.99", "99.99"))
                : List.of();
        return terms(
                schedule, rebates, offer(COFFEE, "999999999999", 5, tiers), offer(SUGAR, "999999999999", 5, tiers));
    }

    private static BidTerms.Rebate rebate(String from, String percent) {
        return new BidTerms.Rebate(new BigDecimal(from), new BigDecimal(percent));
    }

    private AwardCase open(OpenedBid... bids) {
        return AwardCase.of(Cases.NEGOTIATION, 1, "CAD", List.of(coffee, sugar), List.of(bids), Map.of(), Cases.NOW);
    }
}
