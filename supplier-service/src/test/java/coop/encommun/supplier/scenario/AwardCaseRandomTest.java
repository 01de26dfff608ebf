package coop.encommun.supplier.scenario;

import static java.math.RoundingMode.HALF_UP;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.supplier.bid.BidTerms;
import coop.encommun.supplier.bid.OpenedBid;
import coop.encommun.supplier.negotiation.FrozenLine;
import coop.encommun.supplier.negotiation.FrozenRegion;
import coop.encommun.supplier.scenario.ScenarioTerms.LeadTime;
import coop.encommun.supplier.scenario.ScenarioTerms.Preference;
import coop.encommun.supplier.scenario.ScenarioTerms.Quality;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Cell;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.Pricing;
import coop.encommun.supplier.supplier.SupplierFacts;
import coop.encommun.supplier.supplier.SupplierGroup;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Decimals go into whole numbers and come back: on small random cases, awarded at random, everything is computed again
 * in plain decimals from the bids.
 */
class AwardCaseRandomTest {
    private static final int CASES = 2000;
    private static final BigDecimal CENT = new BigDecimal("0.01");
    private static final BigDecimal HALF_CENT = new BigDecimal("0.005");

    private final long seed = System.nanoTime();
    private int conditional;

    @Test
    void losesNothingThereAndBack() {
        System.out.println("seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < CASES; i++) {
            List<FrozenLine> lines = Cases.randomLines(random);
            List<OpenedBid> bids = Cases.randomBids(lines, random);
            AwardCase open = AwardCase.of(Cases.NEGOTIATION, 1, "CAD", lines, bids, facts(bids, random), Cases.NOW);
            ScenarioTerms terms = terms(random);
            AwardProblem problem = open.problem(terms);
            List<Piece> pieces = randomPieces(problem, random);
            if (pieces != null && isDeliverable(problem, pieces)) {
                check(open, problem, terms, pieces, lines);
            }
        }
        assertTrue(conditional > CASES / 20, "with conditional demand: " + conditional);
    }

    private void check(
            AwardCase open, AwardProblem problem, ScenarioTerms terms, List<Piece> pieces, List<FrozenLine> lines) {
        Pricing priced = Pricing.of(problem, pieces);
        AwardResult result = new AwardResult(
                AwardResult.Status.FEASIBLE, pieces, priced.cost(), priced.score(), 0, "", seed, "", List.of());
        List<AwardedSupplier> suppliers = open.suppliersOf(result);

        BigDecimal exact = BigDecimal.ZERO;
        BigDecimal cents = BigDecimal.ZERO;
        for (AwardedSupplier supplier : suppliers) {
            BidTerms bid = bid(open, supplier);
            Map<UUID, BigDecimal> ordered = new HashMap<>();
            supplier.lines().forEach(line -> ordered.put(line.productId(), line.quantity()));
            BigDecimal goods = PlainPrices.goods(bid, ordered);
            exact = exact.add(goods).add(PlainPrices.charges(bid, supplier));
            cents = cents.add(supplier.amount("CAD").amount());
            checkAmounts(bid, supplier, ordered, goods);
        }
        assertSame(exact, new BigDecimal(priced.cost()).movePointLeft(scaleOf(open)), "cost");
        assertSame(cents, open.cost(result).amount(), "cents");
        checkQuantities(pieces, suppliers, lines);
        checkScore(open, priced, terms, suppliers);
    }

    /** Amounts add up to the rounded goods where they are dealt, and are the lines' own rounded cost elsewhere. */
    private void checkAmounts(BidTerms bid, AwardedSupplier supplier, Map<UUID, BigDecimal> ordered, BigDecimal goods) {
        boolean isDealt = bid.schedule().isOnSpend() || bid.schedule().name().equals("TOTAL_VOLUME_INCREMENTAL");
        // What is dealt is the rounded goods, half a cent away from the exact ones at most.
        BigDecimal nearest = isDealt ? HALF_CENT.add(CENT) : CENT;
        BigDecimal sum = BigDecimal.ZERO;
        for (AwardedSupplier.Line line : supplier.lines()) {
            sum = sum.add(line.amount().amount());
            BigDecimal own = PlainPrices.line(bid, line.productId(), ordered);
            BigDecimal off = line.amount().amount().subtract(own).abs();
            assertTrue(off.compareTo(nearest) < 0, () -> message("amount off by " + off));
            assertSame(own.divide(line.quantity(), 4, HALF_UP), line.unitPrice().amount(), "unit price");
        }
        BigDecimal most = isDealt
                ? BigDecimal.ZERO
                : CENT.multiply(BigDecimal.valueOf(supplier.lines().size()));
        assertTrue(sum.subtract(goods.setScale(2, HALF_UP)).abs().compareTo(most) <= 0, () -> message("sum"));
    }

    /** Firm demand is there to the last gram, conditional demand within what was wanted, packs whole. */
    private void checkQuantities(List<Piece> pieces, List<AwardedSupplier> suppliers, List<FrozenLine> lines) {
        for (FrozenLine line : lines) {
            List<AwardedSupplier.Line> parts = suppliers.stream()
                    .flatMap(supplier -> supplier.lines().stream())
                    .filter(part -> part.productId().equals(line.productId()))
                    .toList();
            boolean isConditional = parts.stream().anyMatch(AwardedSupplier.Line::conditional);
            for (FrozenRegion region : line.regions()) {
                BigDecimal delivered = parts.stream()
                        .flatMap(part -> part.regions().stream())
                        .filter(share -> share.region().equals(region.region()))
                        .map(AwardedSupplier.Share::quantity)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                if (isConditional) {
                    assertTrue(delivered.compareTo(region.firmQuantity()) >= 0, () -> message("firm"));
                    assertTrue(delivered.compareTo(CaseIndex.wanted(region)) <= 0, () -> message("wanted"));
                } else {
                    assertSame(region.firmQuantity(), delivered, "delivered");
                }
            }
            for (AwardedSupplier.Line part : parts) {
                assertSame(BigDecimal.ZERO, part.quantity().remainder(part.pack()), "pack");
                assertSame(BigDecimal.ZERO, part.pack().remainder(line.orderMultiple()), "multiple");
            }
            conditional += isConditional ? 1 : 0;
        }
        assertEquals(
                pieces.size(),
                suppliers.stream().mapToInt(supplier -> supplier.lines().size()).sum(),
                () -> message("pieces"));
    }

    /** Score = cost + first prices × per cents − worth of conditional units. */
    private void checkScore(AwardCase open, Pricing priced, ScenarioTerms terms, List<AwardedSupplier> suppliers) {
        BigDecimal handicap = BigDecimal.ZERO;
        for (AwardedSupplier supplier : suppliers) {
            SupplierFacts facts = factsOf.get(supplier.supplierId());
            for (AwardedSupplier.Line line : supplier.lines()) {
                BidTerms.Line bid = bid(open, supplier).line(line.productId()).orElseThrow();
                BigDecimal percent = PlainPrices.percent(terms, facts, bid, open.bids(), factsOf);
                handicap = handicap.add(bid.tiers()
                        .getFirst()
                        .unitPrice()
                        .multiply(line.quantity())
                        .multiply(percent)
                        .movePointLeft(2));
            }
        }
        long worth = priced.bills().stream().mapToLong(Pricing.Bill::worth).sum();
        BigDecimal score = new BigDecimal(priced.cost() - worth).movePointLeft(scaleOf(open));
        assertSame(score.add(handicap), new BigDecimal(priced.score()).movePointLeft(scaleOf(open)), "score");
    }

    private final Map<UUID, SupplierFacts> factsOf = new HashMap<>();

    private Map<UUID, SupplierFacts> facts(List<OpenedBid> bids, SplittableRandom random) {
        factsOf.clear();
        for (OpenedBid bid : bids) {
            Set<SupplierGroup> groups = switch (random.nextInt(4)) {
                case 0 -> Set.of();
                case 1 -> Set.of(SupplierGroup.LOCAL);
                case 2 -> Set.of(SupplierGroup.COOP);
                default -> Set.of(SupplierGroup.LOCAL, SupplierGroup.COOP);
            };
            Integer score = random.nextInt(3) == 0 ? null : (Integer) random.nextInt(101);
            factsOf.put(bid.supplierId(), new SupplierFacts(bid.supplierName(), groups, score));
        }
        return factsOf;
    }

    private static ScenarioTerms terms(SplittableRandom random) {
        return new ScenarioTerms(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                random.nextBoolean()
                        ? List.of()
                        : List.of(
                                new Preference(PreferredGroup.LOCAL, new BigDecimal("2.5")),
                                new Preference(PreferredGroup.COOP, new BigDecimal("0.75"))),
                null,
                null,
                random.nextBoolean() ? null : new LeadTime(new BigDecimal("0.13")),
                random.nextBoolean() ? null : new Quality(new BigDecimal("0.2")),
                random.nextInt(4) == 0 ? null : true);
    }

    /** By an option where there is one, else the firm demand split at random; null when a line finds no supplier. */
    private static List<Piece> randomPieces(AwardProblem problem, SplittableRandom random) {
        List<Piece> pieces = new ArrayList<>();
        for (int l = 0; l < problem.lines().size(); l++) {
            AwardProblem.Line line = problem.lines().get(l);
            if (!line.options().isEmpty() && random.nextBoolean()) {
                int chosen = random.nextInt(line.options().size());
                AwardProblem.Option option = line.options().get(chosen);
                pieces.add(new Piece(option.offer(), l, option.ordered(), option.cells(), chosen));
                continue;
            }
            int number = l;
            int[] offers = IntStream.range(0, problem.offers().size())
                    .filter(s -> offered(problem, s, number) != null)
                    .toArray();
            if (offers.length == 0) {
                return null;
            }
            Map<Integer, List<Cell>> cells = new HashMap<>();
            for (Cell cell : line.demand()) {
                long first = random.nextLong(cell.quantity() + 1);
                add(cells, offers[random.nextInt(offers.length)], cell.region(), first);
                add(cells, offers[random.nextInt(offers.length)], cell.region(), cell.quantity() - first);
            }
            cells.forEach((offer, parts) -> {
                long pack = offered(problem, offer, number).pack();
                long sum = parts.stream().mapToLong(Cell::quantity).sum();
                pieces.add(new Piece(offer, number, Math.ceilDiv(sum, pack) * pack, parts, Piece.SPLIT));
            });
        }
        return pieces;
    }

    /** Beyond caps and capacity there are prices that no award reaches, and that are no part of the problem. */
    private static boolean isDeliverable(AwardProblem problem, List<Piece> pieces) {
        Map<Integer, Long> volumes = new HashMap<>();
        pieces.forEach(piece -> volumes.merge(piece.offer(), piece.ordered(), Long::sum));
        return pieces.stream()
                        .allMatch(piece -> piece.ordered()
                                <= offered(problem, piece.offer(), piece.line()).cap())
                && volumes.entrySet().stream()
                        .allMatch(volume -> volume.getValue()
                                <= problem.offers().get(volume.getKey()).capacity());
    }

    private static void add(Map<Integer, List<Cell>> cells, int offer, int region, long quantity) {
        if (quantity > 0) {
            List<Cell> own = cells.computeIfAbsent(offer, it -> new ArrayList<>());
            long before = own.stream()
                    .filter(cell -> cell.region() == region)
                    .mapToLong(Cell::quantity)
                    .sum();
            own.removeIf(cell -> cell.region() == region);
            own.add(new Cell(region, before + quantity));
        }
    }

    private static AwardProblem.OfferLine offered(AwardProblem problem, int offer, int line) {
        return problem.offers().get(offer).lines().stream()
                .filter(it -> it.line() == line)
                .findFirst()
                .orElse(null);
    }

    /** Decimals of a cost. */
    private static int scaleOf(AwardCase open) {
        BigDecimal one = new CaseScale(open.lines(), open.bids()).amount(1);
        return one.scale();
    }

    private static BidTerms bid(AwardCase open, AwardedSupplier supplier) {
        return open.bids().stream()
                .filter(bid -> bid.supplierId().equals(supplier.supplierId()))
                .findFirst()
                .orElseThrow()
                .terms();
    }

    private void assertSame(BigDecimal expected, BigDecimal actual, String what) {
        assertEquals(0, expected.compareTo(actual), () -> message(what + ": " + expected + " but " + actual));
    }

    private String message(String what) {
        return "seed " + seed + ": " + what;
    }
}
