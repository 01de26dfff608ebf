package coop.encommun.purchasing.allocation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import coop.encommun.purchasing.pooledorder.AllocationPolicy;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProRataTest {

    private static final UUID A = new UUID(0, 1);
    private static final UUID B = new UUID(0, 2);
    private static final UUID C = new UUID(0, 3);

    @Test
    void givesEverySiteWhatItAskedForWhenAllIsAwarded() {
        List<AllocatedLine> lines =
                allocate(List.of(site(A, "40"), site(B, "60")), line(1, "100", Map.of("QC-06", "100")));

        assertEquals(Map.of(A, "40", B, "60"), quantities(lines.getFirst()));
        assertEquals(0, lines.getFirst().surplus().signum());
    }

    @Test
    void sharesAShortageInProportionAndGivesTheOddUnitToTheLargestRemainder() {
        List<AllocatedLine> lines =
                allocate(List.of(site(A, "10"), site(B, "20"), site(C, "30")), line(1, "31", Map.of("QC-06", "31")));

        // exact shares 5.17, 10.33, 15.5
        assertEquals(Map.of(A, "5", B, "10", C, "16"), quantities(lines.getFirst()));
    }

    @Test
    void breaksTiesInTheOrderOfCoops() {
        List<AllocatedLine> lines =
                allocate(List.of(site(C, "5"), site(B, "5"), site(A, "5")), line(1, "13", Map.of("QC-06", "13")));

        assertEquals(Map.of(A, "5", B, "4", C, "4"), quantities(lines.getFirst()));
    }

    @Test
    void givesEachSiteItsWholeDemandOverTwoSuppliers() {
        List<AllocatedLine> lines = allocate(
                List.of(site(A, "40"), site(B, "60")),
                line(1, "70", Map.of("QC-06", "70")),
                line(2, "30", Map.of("QC-06", "30")));

        assertEquals(Map.of(A, "28", B, "42"), quantities(lines.get(0)));
        assertEquals(Map.of(A, "12", B, "18"), quantities(lines.get(1)));
    }

    @Test
    void fillsPacksFromTolerancesInServedRegionsThenRecordsSurplus() {
        SiteDemand montreal = new SiteDemand(A, A, "QC-06", number("40"), List.of(), number("2"), null);
        SiteDemand laval = new SiteDemand(B, B, "QC-13", number("30"), List.of(), number("50"), null);

        List<AllocatedLine> lines = allocate(
                List.of(montreal, laval), line(1, "48", Map.of("QC-06", "40")), line(2, "30", Map.of("QC-13", "30")));

        assertEquals(Map.of(A, "42"), quantities(lines.get(0)));
        assertEquals(0, number("6").compareTo(lines.get(0).surplus()));
        assertEquals(Map.of(B, "30"), quantities(lines.get(1)));
    }

    @Test
    void fillsMissingUnitsBeforeTolerances() {
        SiteDemand short40 = new SiteDemand(A, A, "QC-06", number("40"), List.of(), number("10"), null);

        List<AllocatedLine> lines = allocate(List.of(short40), line(1, "36", Map.of("QC-06", "34")));

        assertEquals(Map.of(A, "36"), quantities(lines.getFirst()));
    }

    @Test
    void splitsOnTheGridOfTheUnit() {
        List<SiteDemand> demand = List.of(site(A, "1.250"), site(B, "2.500"));

        List<AllocatedLine> lines = Allocator.of(AllocationPolicy.PRO_RATA)
                .allocate(demand, List.of(line(1, "1.000", Map.of("QC-06", "1.000"))), 3);

        assertEquals(Map.of(A, "0.333", B, "0.667"), quantities(lines.getFirst()));
    }

    @Test
    void refusesAnAwardAboveTheDemandOfARegion() {
        assertThrows(
                IllegalArgumentException.class,
                () -> allocate(List.of(site(A, "40")), line(1, "41", Map.of("QC-06", "41"))));
    }

    @Test
    void allocatesTwoThousandCoopsTimesFiveLinesAtOnce() {
        List<SiteDemand> demand = new ArrayList<>();
        for (int i = 1; i <= 2_000; i++) {
            demand.add(new SiteDemand(
                    new UUID(1, i),
                    new UUID(2, i),
                    "QC-%02d".formatted(i % 17),
                    number("7"),
                    List.of(),
                    number("1"),
                    null));
        }
        TreeMap<String, String> all = new TreeMap<>();
        demand.forEach(site ->
                all.merge(site.region(), "7", (a, b) -> number(a).add(number(b)).toString()));

        // A tenth of this on a quiet machine; the limit only catches what grows with the square.
        assertTimeout(Duration.ofSeconds(5), () -> {
            for (int product = 0; product < 5; product++) {
                assertEquals(
                        2_000,
                        allocate(demand, line(1, "14004", all))
                                .getFirst()
                                .shares()
                                .size());
            }
        });
    }

    private static List<AllocatedLine> allocate(List<SiteDemand> demand, AwardedLine... awarded) {
        return Allocator.of(AllocationPolicy.PRO_RATA).allocate(demand, List.of(awarded), 0);
    }

    private static SiteDemand site(UUID id, String firm) {
        return new SiteDemand(id, id, "QC-06", number(firm), List.of(), BigDecimal.ZERO, null);
    }

    private static AwardedLine line(long supplier, String quantity, Map<String, String> regions) {
        TreeMap<String, BigDecimal> numbers = new TreeMap<>();
        regions.forEach((region, text) -> numbers.put(region, number(text)));
        return new AwardedLine(new UUID(9, supplier), number(quantity), numbers, null);
    }

    private static Map<UUID, String> quantities(AllocatedLine line) {
        return line.shares().stream()
                .collect(Collectors.toMap(
                        s -> s.site().siteId(), s -> s.quantity().toPlainString()));
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
