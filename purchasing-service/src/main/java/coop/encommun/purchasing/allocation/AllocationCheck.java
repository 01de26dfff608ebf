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
        Map<UUID, BigDecimal> firm = new HashMap<>();
        for (AllocatedLine line : lines) {
            for (SiteShare share : line.shares()) {
                requireServed(line.awarded(), share);
                firm.merge(share.site().siteId(), share.quantity().subtract(share.conditional()), BigDecimal::add);
            }
        }
        for (SiteDemand site : demand) {
            BigDecimal quantity = firm.remove(site.siteId());
            if (quantity != null && quantity.compareTo(site.firm().add(site.tolerance())) > 0) {
                throw new IllegalStateException("site %s gets more than it takes".formatted(site.siteId()));
            }
        }
        if (!firm.isEmpty()) {
            throw new IllegalStateException("sites %s get what they did not ask for".formatted(firm.keySet()));
        }
    }

    /** No step above its limit or beyond its quantity, and none before the site's firm demand is there. */
    private static void requireServed(AwardedLine awarded, SiteShare share) {
        SiteDemand site = share.site();
        if (!awarded.regions().containsKey(site.region())) {
            throw new IllegalStateException("site %s is not served by this line".formatted(site.siteId()));
        }
        for (int s = 0; s < share.served().size(); s++) {
            BigDecimal served = share.served().get(s);
            ConditionalStep step = site.steps().get(s);
            boolean within = served.signum() >= 0 && served.compareTo(step.quantity()) <= 0;
            boolean reached = awarded.servesSteps() && step.reaches(awarded.stepLimit());
            if (!within || (served.signum() > 0 && !reached)) {
                throw new IllegalStateException("%s of site %s's %s".formatted(served, site.siteId(), step));
            }
        }
        BigDecimal conditional = share.conditional();
        if (conditional.signum() > 0 && share.quantity().subtract(conditional).compareTo(site.firm()) < 0) {
            throw new IllegalStateException("site %s gets steps before its firm demand".formatted(site.siteId()));
        }
    }
}
