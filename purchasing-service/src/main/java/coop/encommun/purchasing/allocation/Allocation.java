package coop.encommun.purchasing.allocation;

import coop.encommun.purchasing.coop.Address;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What one co-op site gets of one line of a purchase order: the truth under every order document.
 *
 * @param gln nullable
 * @param requested the site's firm demand for the product, whoever supplies it
 * @param quantity what it gets from this line; may exceed the request by its steps and its tolerance
 * @param steps its conditional steps, and what of them it gets from this line
 * @param amount its part of the line's amount, scale 2, in the order's currency
 * @param neededBy nullable
 */
public record Allocation(
        int lineNumber,
        UUID coopId,
        String coopName,
        UUID siteId,
        String siteName,
        String region,
        Address address,
        String gln,
        BigDecimal requested,
        BigDecimal quantity,
        List<ServedStep> steps,
        BigDecimal amount,
        LocalDate neededBy) {

    /** Of the quantity, what serves conditional steps. */
    public BigDecimal conditional() {
        return steps.stream().map(ServedStep::served).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
