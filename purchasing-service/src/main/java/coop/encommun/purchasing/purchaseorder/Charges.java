package coop.encommun.purchasing.purchaseorder;

import java.math.BigDecimal;
import java.util.SortedMap;

/**
 * What a supplier charges beside its goods, before taxes, scale 2.
 *
 * @param delivery per region; only regions that receive something
 * @param fixed due once for the order; zero for none
 */
public record Charges(SortedMap<String, BigDecimal> delivery, BigDecimal fixed) {}
