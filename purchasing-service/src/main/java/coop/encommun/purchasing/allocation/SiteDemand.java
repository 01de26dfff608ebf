package coop.encommun.purchasing.allocation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * What one co-op site takes of one product, as frozen.
 *
 * @param firm quantity wanted in any case, in the product's unit
 * @param steps what it takes beyond that at a price, each with another limit
 * @param tolerance how much more it accepts, only to fill packs
 * @param neededBy nullable
 */
public record SiteDemand(
        UUID coopId,
        UUID siteId,
        String region,
        BigDecimal firm,
        List<ConditionalStep> steps,
        BigDecimal tolerance,
        LocalDate neededBy) {

    /** Nobody may gain by when or where a row was stored: shares are dealt in the order of the ids. */
    static final Comparator<SiteDemand> IN_ORDER =
            Comparator.comparing(SiteDemand::coopId).thenComparing(SiteDemand::siteId);

    public SiteDemand {
        steps = List.copyOf(steps);
        if (firm.signum() < 0 || tolerance.signum() < 0) {
            throw new IllegalArgumentException("negative demand at site " + siteId);
        }
    }

    /** Firm demand and every step that accepts this unit price; with null firm demand alone. */
    public BigDecimal wantedAt(BigDecimal price) {
        return price == null
                ? firm
                : steps.stream()
                        .filter(step -> step.reaches(price))
                        .map(ConditionalStep::quantity)
                        .reduce(firm, BigDecimal::add);
    }
}
