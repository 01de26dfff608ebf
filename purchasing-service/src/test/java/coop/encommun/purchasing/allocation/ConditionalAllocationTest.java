package coop.encommun.purchasing.allocation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.purchasing.pooledorder.AllocationPolicy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Which steps of which co-op are served: examples by hand, and thousands of cases against a rule written unit by unit. */
class ConditionalAllocationTest {

    private static final int CASES = 4_000;
    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);

    @Test
    void servesFirmDemandFirstThenStepsByFallingLimit() {
        AllocatedLine line = allocate(
                List.of(site(A, 10, step(8, "6.00")), site(B, 20, step(5, "7.00"), step(5, "5.50"))), 39, "5.50");

        assertEquals(List.of("14 [4]", "25 [5, 0]"), words(line)); // 30 firm, 5 at 7.00, 4 of 8 at 6.00
    }

    @Test
    void rationsEqualLimitsInProportionAndGivesTheOddUnitToTheLargestRemainder() {
        AllocatedLine line = allocate(
                List.of(site(A, 0, step(10, "6.00")), site(B, 0, step(20, "6.00")), site(C, 0, step(30, "6.00"))),
                31,
                "6.00");

        assertEquals(List.of("5 [5]", "10 [10]", "16 [16]"), words(line)); // exact shares 5.17, 10.33, 15.5
    }

    @Test
    void neverServesAStepBelowThePriceEvenFromPackSurplus() {
        SiteDemand tolerant = new SiteDemand(B, B, "QC-06", number(5), List.of(step(9, "5.49")), number(1), null);

        AllocatedLine line = allocate(List.of(site(A, 10, step(9, "5.48")), tolerant), 15, 20, "5.49");

        // of 5 that the pack adds, the step at 5.49 that was left out comes before the tolerance
        assertEquals(List.of("10 [0]", "10 [5]"), words(line));
        assertEquals(0, line.surplus().signum());
    }

    @Test
    void leavesStepsAloneWhereOnlyFirmDemandWasAwarded() {
        AllocatedLine line = allocate(List.of(site(A, 10, step(5, "9.00"))), 10, 12, null);

        assertEquals(List.of("10 [0]"), words(line));
        assertEquals("2", line.surplus().toPlainString());
    }

    @Test
    void refusesMoreThanTheStepsThatThePriceReaches() {
        List<SiteDemand> demand = List.of(site(A, 10, step(5, "6.00"), step(5, "5.00")));

        assertThrows(IllegalArgumentException.class, () -> allocate(demand, 16, "5.50"));
    }

    @Test
    void refusesConditionalDemandOverTwoSuppliers() {
        AwardedLine first = new AwardedLine(
                new UUID(9, 1), number(5), new TreeMap<>(Map.of("QC-06", number(5))), new BigDecimal("5.00"));
        AwardedLine second =
                new AwardedLine(new UUID(9, 2), number(5), new TreeMap<>(Map.of("QC-06", number(5))), null);

        assertThrows(
                IllegalArgumentException.class,
                () -> Allocator.of(AllocationPolicy.PRO_RATA)
                        .allocate(List.of(site(A, 10)), List.of(first, second), 0));
    }

    @Test
    void servesEveryStepAsTheRuleUnitByUnitDoes() {
        each((c, line) -> {
            if (c.awarded().roundingUp().signum() == 0) {
                Map<UUID, long[]> expected = unitByUnit(c);
                for (SiteShare share : line.shares()) {
                    assertArrayEquals(
                            expected.remove(share.site().siteId()),
                            share.served().stream()
                                    .mapToLong(quantity -> units(quantity, c.decimals()))
                                    .toArray());
                }
                expected.values()
                        .forEach(served -> assertEquals(0, LongStream.of(served).sum()));
            }
        });
    }

    @Test
    void everyUnitIsFirmOrServesAStepOrFillsAPack() {
        each((c, line) -> {
            BigDecimal allocated = BigDecimal.ZERO;
            BigDecimal wanted = BigDecimal.ZERO;
            for (SiteDemand site : c.demand()) {
                if (c.awarded().regions().containsKey(site.region())) {
                    wanted = wanted.add(site.wantedAt(c.awarded().stepLimit()));
                }
            }
            for (SiteShare share : line.shares()) {
                SiteDemand site = share.site();
                BigDecimal beyond = share.quantity().subtract(share.conditional());
                allocated = allocated.add(share.quantity());
                assertTrue(beyond.compareTo(site.firm()) >= 0, "firm demand comes first");
                assertTrue(beyond.compareTo(site.firm().add(site.tolerance())) <= 0, "no more than is welcome");
                for (int s = 0; s < site.steps().size(); s++) {
                    boolean reached = site.steps()
                                    .get(s)
                                    .maxUnitPrice()
                                    .compareTo(c.awarded().stepLimit())
                            >= 0;
                    assertTrue(reached || share.served().get(s).signum() == 0, "no step above its limit");
                }
            }
            assertEquals(0, c.awarded().quantity().compareTo(allocated.add(line.surplus())));
            assertTrue(line.surplus().signum() == 0 || allocated.compareTo(wanted) >= 0, "no surplus while units lack");
        });
    }

    private static void each(BiConsumer<ConditionalCases.Case, AllocatedLine> check) {
        for (long seed = 1; seed <= CASES; seed++) {
            ConditionalCases.Case c = new ConditionalCases(seed).next();
            try {
                check.accept(
                        c,
                        Allocator.of(AllocationPolicy.PRO_RATA)
                                .allocate(c.demand(), List.of(c.awarded()), c.decimals())
                                .getFirst());
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + c, e);
            }
        }
    }

    /**
     * The published rule in whole units: region by region firm demand, then limits from the highest; each step its exact share
     * rounded down, then one unit more to the largest remainders.
     */
    private static Map<UUID, long[]> unitByUnit(ConditionalCases.Case c) {
        Map<UUID, long[]> served = new HashMap<>();
        c.demand()
                .forEach(site -> served.put(site.siteId(), new long[site.steps().size()]));
        c.awarded().regions().forEach((region, quantity) -> {
            List<SiteDemand> here = c.demand().stream()
                    .filter(site -> site.region().equals(region))
                    .sorted(SiteDemand.IN_ORDER)
                    .toList();
            long left = units(quantity, c.decimals());
            for (SiteDemand site : here) {
                left -= units(site.firm(), c.decimals());
            }
            List<BigDecimal> limits = here.stream()
                    .flatMap(site -> site.steps().stream())
                    .map(ConditionalStep::maxUnitPrice)
                    .filter(limit -> limit.compareTo(c.awarded().stepLimit()) >= 0)
                    .distinct()
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (BigDecimal limit : limits) {
                left -= serveLimit(here, limit, left, c.decimals(), served);
            }
            assertEquals(0, left, "all is served");
        });
        return served;
    }

    private record Claim(UUID site, int step, long quantity) {}

    private static long serveLimit(
            List<SiteDemand> here, BigDecimal limit, long left, int decimals, Map<UUID, long[]> served) {
        List<Claim> claims = new ArrayList<>();
        for (SiteDemand site : here) {
            for (int s = 0; s < site.steps().size(); s++) {
                if (site.steps().get(s).maxUnitPrice().compareTo(limit) == 0) {
                    claims.add(new Claim(
                            site.siteId(), s, units(site.steps().get(s).quantity(), decimals)));
                }
            }
        }
        long all = claims.stream().mapToLong(Claim::quantity).sum();
        long given = Math.min(left, all);
        long[] parts = claims.stream()
                .mapToLong(claim -> given * claim.quantity() / all)
                .toArray();
        for (long odd = given - LongStream.of(parts).sum(); odd > 0; odd--) {
            int largest = -1;
            for (int i = 0; i < parts.length; i++) {
                boolean whole = parts[i] > given * claims.get(i).quantity() / all;
                if (!whole
                        && (largest < 0 || remainder(claims, i, given, all) > remainder(claims, largest, given, all))) {
                    largest = i;
                }
            }
            parts[largest]++;
        }
        for (int i = 0; i < parts.length; i++) {
            served.get(claims.get(i).site())[claims.get(i).step()] = parts[i];
        }
        return given;
    }

    private static long remainder(List<Claim> claims, int i, long given, long all) {
        return given * claims.get(i).quantity() % all;
    }

    private static long units(BigDecimal quantity, int decimals) {
        return quantity.movePointRight(decimals).longValueExact();
    }

    private static AllocatedLine allocate(List<SiteDemand> demand, int awarded, String limit) {
        return allocate(demand, awarded, awarded, limit);
    }

    private static AllocatedLine allocate(List<SiteDemand> demand, int awarded, int ordered, String limit) {
        AwardedLine line = new AwardedLine(
                new UUID(9, 1),
                number(ordered),
                new TreeMap<>(Map.of("QC-06", number(awarded))),
                limit == null ? null : new BigDecimal(limit));
        return Allocator.of(AllocationPolicy.PRO_RATA)
                .allocate(demand, List.of(line), 0)
                .getFirst();
    }

    private static List<String> words(AllocatedLine line) {
        return line.shares().stream()
                .map(share -> share.quantity() + " " + share.served())
                .toList();
    }

    private static SiteDemand site(UUID id, int firm, ConditionalStep... steps) {
        return new SiteDemand(id, id, "QC-06", number(firm), List.of(steps), BigDecimal.ZERO, null);
    }

    private static ConditionalStep step(int quantity, String limit) {
        return new ConditionalStep(number(quantity), new BigDecimal(limit));
    }

    private static BigDecimal number(int quantity) {
        return BigDecimal.valueOf(quantity);
    }
}
