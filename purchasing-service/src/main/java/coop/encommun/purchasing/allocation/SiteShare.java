package coop.encommun.purchasing.allocation;

import java.math.BigDecimal;

/** What one site gets of one awarded line. */
public record SiteShare(SiteDemand site, BigDecimal quantity) {

    public SiteShare {
        if (quantity.signum() <= 0) {
            throw new IllegalArgumentException("a share is a quantity above zero");
        }
    }
}
