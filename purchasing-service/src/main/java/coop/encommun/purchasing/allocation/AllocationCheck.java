package coop.encommun.purchasing.allocation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What holds whatever the policy. Counted again from its result: people find a wrong split months later. */
final class AllocationCheck {

    private AllocationCheck() {}

    static void require(List<AllocatedLine> lines, List<SiteDemand> demand, List<AwardedLine> awarded) {
        if (lines.size() != awarded.size()
                || !new HashSet<>(lines.stream().map(AllocatedLine::awarded).toList()).containsAll(awarded)) {
            throw new IllegalStateException("the allocation does not cover the award line by line");
        }
        Map<UUID, BigDecimal> got = quantitiesOfSites(lines);
        for (SiteDemand site : demand) {
            BigDecimal quantity = got.remove(site.siteId());
            if (quantity != null && quantity.compareTo(site.firm().add(site.tolerance())) > 0) {
                throw new IllegalStateException("site %s gets more than it takes".formatted(site.siteId()));
            }
        }
        if (!got.isEmpty()) {
            throw new IllegalStateException("sites %s get what they did not ask for".formatted(got.keySet()));
        }
    }

    private static Map<UUID, BigDecimal> quantitiesOfSites(List<AllocatedLine> lines) {
        Map<UUID, BigDecimal> got = new HashMap<>();
        for (AllocatedLine line : lines) {
            for (SiteShare share : line.shares()) {
                SiteDemand site = share.site();
                if (!line.awarded().regions().containsKey(site.region())) {
                    throw new IllegalStateException("site %s is not served by this line".formatted(site.siteId()));
                }
                got.merge(site.siteId(), share.quantity(), BigDecimal::add);
            }
        }
        return got;
    }
}
