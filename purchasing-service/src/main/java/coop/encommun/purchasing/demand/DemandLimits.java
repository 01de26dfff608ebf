package coop.encommun.purchasing.demand;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/** How much one demand may hold: a demand travels as one event, which a broker takes up to about a megabyte. */
@ConfigMapping(prefix = "encommun.demand")
interface DemandLimits {

    /** Most a quantity or a unit price may be. */
    BigDecimal LARGEST = new BigDecimal("1000000000");

    /** Decimals of a unit price. */
    int PRICE_DECIMALS = 4;

    @WithDefault("2000")
    int maxLines();

    @WithDefault("20")
    int maxSteps();

    @WithDefault("10")
    int maxSubstitutes();
}
