package coop.encommun.purchasing.allocation;

import coop.encommun.kit.value.LargestRemainder;
import java.math.BigDecimal;
import java.util.List;

/**
 * An awarded line and who gets it: every unit belongs to a site or is recorded as pack surplus.
 *
 * @param shares in the order of co-op and site ids
 * @param surplus what packs add beyond every tolerance
 */
public record AllocatedLine(AwardedLine awarded, List<SiteShare> shares, BigDecimal surplus) {

    private static final int CENTS = 2;

    public AllocatedLine {
        shares = List.copyOf(shares);
        if (shares.isEmpty() || surplus.signum() < 0) {
            throw new IllegalArgumentException("an awarded line goes to somebody and has no surplus below zero");
        }
        if (sum(shares).add(surplus).compareTo(awarded.quantity()) != 0) {
            throw new IllegalArgumentException("%s to sites and %s surplus are not the %s awarded"
                    .formatted(sum(shares), surplus, awarded.quantity()));
        }
    }

    /** What each share costs: the line's whole amount, surplus included, to the cent and in the order of the shares. */
    public List<BigDecimal> split(BigDecimal amount) {
        return LargestRemainder.split(
                amount, shares.stream().map(SiteShare::quantity).toList(), CENTS);
    }

    private static BigDecimal sum(List<SiteShare> shares) {
        return shares.stream().map(SiteShare::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
