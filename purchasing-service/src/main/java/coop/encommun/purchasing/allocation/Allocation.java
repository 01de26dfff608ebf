package coop.encommun.purchasing.allocation;

import coop.encommun.purchasing.coop.Address;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What one co-op site gets of one line of a purchase order: the truth under every order document.
 *
 * @param gln nullable
 * @param requested the site's firm demand for the product, whoever supplies it
 * @param quantity what it gets from this line; may exceed the request by its tolerance
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
        BigDecimal amount,
        LocalDate neededBy) {}
