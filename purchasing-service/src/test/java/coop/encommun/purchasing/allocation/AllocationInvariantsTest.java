package coop.encommun.purchasing.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.purchasing.pooledorder.AllocationPolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What must hold for every award: thousands of cases, each named by its seed when it fails. */
class AllocationInvariantsTest {

    private static final int CASES = 3_000;

    @Test
    void everyAwardedUnitGoesToASiteOrIsSurplus() {
        each(c -> {
            for (AllocatedLine line : allocate(c)) {
                assertSame(line.awarded().quantity(), sum(line.shares()).add(line.surplus()));
            }
        });
    }

    @Test
    void overAllSuppliersEachSiteGetsItsExactShareOfItsRegion() {
        each(c -> {
            Map<UUID, BigDecimal> got = quantities(allocate(c));
            Map<String, BigDecimal> awarded = regions(c);
            for (SiteDemand site : c.demand()) {
                BigDecimal wanted = wanted(c, site.region());
                BigDecimal share = wanted.signum() == 0
                        ? BigDecimal.ZERO
                        : site.firm()
                                .multiply(awarded.getOrDefault(site.region(), BigDecimal.ZERO))
                                .divide(wanted, c.decimals(), RoundingMode.DOWN);
                BigDecimal quantity = got.getOrDefault(site.siteId(), BigDecimal.ZERO);
                assertTrue(quantity.compareTo(share) >= 0, () -> quantity + " is below its share " + share);
                assertTrue(quantity.compareTo(site.firm().add(site.tolerance())) <= 0, () -> quantity + " of " + site);
            }
        });
    }

    @Test
    void surplusRemainsOnlyWhenNobodyServedTakesMore() {
        each(c -> {
            List<AllocatedLine> lines = allocate(c);
            Map<UUID, BigDecimal> got = quantities(lines);
            for (AllocatedLine line : lines) {
                if (line.surplus().signum() > 0) {
                    Set<String> served = line.awarded().regions().keySet();
                    for (SiteDemand site : c.demand()) {
                        if (served.contains(site.region())) {
                            assertSame(
                                    site.firm().add(site.tolerance()),
                                    got.getOrDefault(site.siteId(), BigDecimal.ZERO));
                        }
                    }
                }
            }
        });
    }

    @Test
    void noFractionIsFinerThanTheUnit() {
        each(c -> allocate(c).stream()
                .flatMap(line -> line.shares().stream())
                .forEach(share ->
                        assertTrue(share.quantity().stripTrailingZeros().scale() <= c.decimals())));
    }

    @Test
    void theOrderOfRowsPlaysNoPart() {
        Random shuffles = new Random(7);
        each(c -> {
            List<SiteDemand> demand = new ArrayList<>(c.demand());
            List<AwardedLine> awarded = new ArrayList<>(c.awarded());
            Collections.shuffle(demand, shuffles);
            Collections.shuffle(awarded, shuffles);
            assertEquals(allocate(c), Allocator.of(AllocationPolicy.PRO_RATA).allocate(demand, awarded, c.decimals()));
        });
    }

    @Test
    void coopsTogetherPayTheSupplierToTheCent() {
        AllocationCases money = new AllocationCases(11);
        each(c -> {
            List<PricedLine> lines = allocate(c).stream()
                    .map(line -> PricedLine.of(
                            line,
                            line.awarded()
                                    .quantity()
                                    .multiply(money.amount(999_999, 4))
                                    .setScale(2, RoundingMode.HALF_UP),
                            money.chance(2)))
                    .toList();
            if (lines.isEmpty()) {
                return;
            }
            Map<String, BigDecimal> charges = new TreeMap<>();
            regions(c).keySet().forEach(region -> charges.put(region, money.amount(50_000, 2)));
            BigDecimal fixed = money.chance(2) ? BigDecimal.ZERO : money.amount(90_000, 2);
            BigDecimal gst = money.amount(100_000, 2);
            BigDecimal qst = money.amount(200_000, 2);
            BigDecimal total = lines.stream()
                    .map(PricedLine::amount)
                    .reduce(gst.add(qst).add(fixed).add(sum(charges.values())), BigDecimal::add);

            List<CoopShare> shares = new CostSplit(lines, charges, fixed).shares(gst, qst);

            assertSame(total, shares.stream().map(CoopShare::total).reduce(BigDecimal.ZERO, BigDecimal::add));
        });
    }

    private static List<AllocatedLine> allocate(AllocationCases.Case c) {
        return Allocator.of(AllocationPolicy.PRO_RATA).allocate(c.demand(), c.awarded(), c.decimals());
    }

    private static void each(Consumer<AllocationCases.Case> check) {
        for (long seed = 1; seed <= CASES; seed++) {
            AllocationCases.Case c = new AllocationCases(seed).next();
            try {
                check.accept(c);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + c, e);
            }
        }
    }

    private static Map<UUID, BigDecimal> quantities(List<AllocatedLine> lines) {
        Map<UUID, BigDecimal> got = new HashMap<>();
        lines.forEach(line -> line.shares().forEach(s -> got.merge(s.site().siteId(), s.quantity(), BigDecimal::add)));
        return got;
    }

    private static Map<String, BigDecimal> regions(AllocationCases.Case c) {
        return c.awarded().stream()
                .flatMap(line -> line.regions().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, BigDecimal::add));
    }

    private static BigDecimal wanted(AllocationCases.Case c, String region) {
        return sum(c.demand().stream()
                .filter(site -> site.region().equals(region))
                .map(SiteDemand::firm)
                .toList());
    }

    private static BigDecimal sum(List<SiteShare> shares) {
        return sum((Collection<BigDecimal>)
                shares.stream().map(SiteShare::quantity).toList());
    }

    private static BigDecimal sum(Collection<BigDecimal> quantities) {
        return quantities.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void assertSame(BigDecimal expected, BigDecimal actual) {
        assertEquals(0, expected.compareTo(actual), () -> "expected " + expected + " but was " + actual);
    }
}
