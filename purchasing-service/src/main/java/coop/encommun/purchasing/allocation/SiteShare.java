package coop.encommun.purchasing.allocation;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one site gets of one awarded line.
 *
 * @param quantity all of it: firm demand, steps and tolerance
 * @param served of each of the site's steps, in their order
 */
public record SiteShare(SiteDemand site, BigDecimal quantity, List<BigDecimal> served) {

    public SiteShare {
        served = List.copyOf(served);
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("a share is a quantity above zero");
        }
        if (served.size() != site.steps().size()) {
            throw new IllegalArgumentException("%d steps served of %d"
                    .formatted(served.size(), site.steps().size()));
        }
    }

    /** What it gets of its conditional demand. */
    BigDecimal conditional() {
        return served.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
