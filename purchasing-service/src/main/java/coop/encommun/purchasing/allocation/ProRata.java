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
 * awarded; which supplier it comes from follows the same proportion. What a region was awarded beyond its firm demand goes to
 * steps that the price reaches. What packs add goes first to units still missing in the regions the supplier serves, firm ones
 * before steps, then to tolerances there, and what remains is surplus.
 */
final class ProRata implements SharingRule {

    @Override
    public List<AllocatedLine> share(List<SiteDemand> demand, List<AwardedLine> awarded, int decimals) {
        if (awarded.size() > 1 && awarded.stream().anyMatch(AwardedLine::servesSteps)) {
            throw new IllegalArgumentException("conditional demand is served by one supplier");
        }
        Sites sites = new Sites(demand);
        List<AwardedLine> lines = awarded.stream()
                .sorted(Comparator.comparing(AwardedLine::supplierId))
                .toList();
        Room firm = new Room(sites, sites.each(SiteDemand::firm), decimals);
        Room tolerance = new Room(sites, sites.each(SiteDemand::tolerance), decimals);
        List<Map<String, BigDecimal>> firmParts =
                lines.stream().map(line -> firmPart(line, firm)).toList();
        Room due = new Room(sites, sharesOfRegions(sites, firmParts, firm), decimals);
        List<BigDecimal[]> parts =
                firmParts.stream().map(part -> regionalParts(part, due, sites)).toList();
        List<AllocatedLine> allocated = new ArrayList<>();
        for (int n = 0; n < lines.size(); n++) {
            AwardedLine line = lines.get(n);
            BigDecimal[] part = parts.get(n);
            Ladder ladder = climbed(line, firmParts.get(n), sites, decimals, part);
            BigDecimal beyondFirm = fill(line, line.roundingUp(), firm, part);
            BigDecimal beyondSteps = ladder.serve(beyondFirm, line.regions().keySet(), part);
            BigDecimal surplus = fill(line, beyondSteps, tolerance, part);
            allocated.add(new AllocatedLine(line, shares(sites, part, ladder), surplus));
        }
        return allocated;
    }

    /** What of each region's award is for firm demand: all of it, up to the firm demand where steps are served too. */
    private static Map<String, BigDecimal> firmPart(AwardedLine line, Room firm) {
        Map<String, BigDecimal> part = new TreeMap<>(line.regions());
        if (line.servesSteps()) {
            part.replaceAll((region, quantity) -> quantity.min(firm.left(Set.of(region))));
        }
        return part;
    }

    /** Each site's exact share of its region's award, whoever supplies it; afterwards {@code firm} holds what is missing. */
    private static BigDecimal[] sharesOfRegions(Sites sites, List<Map<String, BigDecimal>> parts, Room firm) {
        Map<String, BigDecimal> awarded = new TreeMap<>();
        parts.forEach(part -> part.forEach((region, q) -> awarded.merge(region, q, BigDecimal::add)));
        BigDecimal[] shares = none(sites);
        awarded.forEach((region, quantity) -> firm.take(quantity, Set.of(region), shares));
        return shares;
    }

    private static BigDecimal[] regionalParts(Map<String, BigDecimal> regions, Room due, Sites sites) {
        BigDecimal[] parts = none(sites);
        regions.forEach((region, quantity) -> due.take(quantity, Set.of(region), parts));
        return parts;
    }

    /** Serves steps, region by region, with what was awarded beyond firm demand. */
    private static Ladder climbed(
            AwardedLine line, Map<String, BigDecimal> firm, Sites sites, int decimals, BigDecimal[] parts) {
        Ladder ladder = new Ladder(sites, line.stepLimit(), decimals);
        line.regions().forEach((region, quantity) -> {
            BigDecimal beyond = ladder.serve(quantity.subtract(firm.get(region)), Set.of(region), parts);
            if (beyond.signum() > 0) {
                throw new IllegalArgumentException("the sites of %s take %s less".formatted(region, beyond));
            }
        });
        return ladder;
    }

    /** Fills the room in the regions the line serves; returns what found no room. */
    private static BigDecimal fill(AwardedLine line, BigDecimal quantity, Room room, BigDecimal[] parts) {
        Set<String> served = line.regions().keySet();
        BigDecimal fits = quantity.min(room.left(served));
        room.take(fits, served, parts);
        return quantity.subtract(fits);
    }

    private static List<SiteShare> shares(Sites sites, BigDecimal[] parts, Ladder ladder) {
        return IntStream.range(0, parts.length)
                .filter(i -> parts[i].signum() > 0)
                .mapToObj(i -> new SiteShare(sites.get(i), parts[i], ladder.servedOf(i)))
                .toList();
    }

    private static BigDecimal[] none(Sites sites) {
        BigDecimal[] none = new BigDecimal[sites.size()];
        Arrays.fill(none, BigDecimal.ZERO);
        return none;
    }
}
