package coop.encommun.purchasing.allocation;

import java.math.BigDecimal;
import java.util.List;

/**
 * An allocated line with what it costs.
 *
 * @param amount of the whole line, surplus included, scale 2
 * @param amounts of the line's shares, in their order; together exactly the amount
 */
public record PricedLine(AllocatedLine line, BigDecimal amount, boolean taxable, List<BigDecimal> amounts) {

    public PricedLine {
        amounts = List.copyOf(amounts);
        if (amounts.size() != line.shares().size()
                || amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(amount) != 0) {
            throw new IllegalArgumentException("the shares cost %s, the line %s".formatted(amounts, amount));
        }
    }

    public static PricedLine of(AllocatedLine line, BigDecimal amount, boolean taxable) {
        return new PricedLine(line, amount, taxable, line.split(amount));
    }
}
