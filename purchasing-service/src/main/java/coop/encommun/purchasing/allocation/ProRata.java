package coop.encommun.purchasing.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * In proportion to demand, by largest remainder. Over all suppliers each site gets exactly its share of what its region was
 * awarded; which supplier it comes from follows the same proportion. What packs add goes first to units still missing in
 * the regions the supplier serves, then to tolerances there, and what remains is surplus.
 */
final class ProRata implements SharingRule {

    @Override
    public List<AllocatedLine> share(List<SiteDemand> demand, List<AwardedLine> awarded, int decimals) {
        Sites sites = new Sites(demand);
        List<AwardedLine> lines = awarded.stream()
                .sorted(Comparator.comparing(AwardedLine::supplierId))
                .toList();
        Room firm = new Room(sites, sites.each(SiteDemand::firm), decimals);
        Room tolerance = new Room(sites, sites.each(SiteDemand::tolerance), decimals);
        Room due = new Room(sites, sharesOfRegions(sites, lines, firm), decimals);

        List<BigDecimal[]> parts =
                lines.stream().map(line -> regionalParts(line, due, sites)).toList();
        List<AllocatedLine> allocated = new ArrayList<>();
        for (int n = 0; n < lines.size(); n++) {
            AwardedLine line = lines.get(n);
            BigDecimal beyondFirm = fill(line, line.roundingUp(), firm, parts.get(n));
            BigDecimal surplus = fill(line, beyondFirm, tolerance, parts.get(n));
            allocated.add(new AllocatedLine(line, shares(sites, parts.get(n)), surplus));
        }
        return allocated;
    }

    /** Each site's exact share of its region's award, whoever supplies it; afterwards {@code firm} holds what is missing. */
    private static BigDecimal[] sharesOfRegions(Sites sites, List<AwardedLine> lines, Room firm) {
        Map<String, BigDecimal> awarded = new TreeMap<>();
        lines.forEach(line -> line.regions().forEach((region, q) -> awarded.merge(region, q, BigDecimal::add)));
        BigDecimal[] shares = none(sites);
        awarded.forEach((region, quantity) -> firm.take(quantity, Set.of(region), shares));
        return shares;
    }

    private static BigDecimal[] regionalParts(AwardedLine line, Room due, Sites sites) {
        BigDecimal[] parts = none(sites);
        line.regions().forEach((region, quantity) -> due.take(quantity, Set.of(region), parts));
        return parts;
    }

    /** Fills the room in the regions the line serves; returns what found no room. */
    private static BigDecimal fill(AwardedLine line, BigDecimal quantity, Room room, BigDecimal[] parts) {
        Set<String> served = line.regions().keySet();
        BigDecimal fits = quantity.min(room.left(served));
        room.take(fits, served, parts);
        return quantity.subtract(fits);
    }

    private static List<SiteShare> shares(Sites sites, BigDecimal[] parts) {
        return IntStream.range(0, parts.length)
                .filter(i -> parts[i].signum() > 0)
                .mapToObj(i -> new SiteShare(sites.get(i), parts[i]))
                .toList();
    }

    private static BigDecimal[] none(Sites sites) {
        BigDecimal[] none = new BigDecimal[sites.size()];
        Arrays.fill(none, BigDecimal.ZERO);
        return none;
    }
}
