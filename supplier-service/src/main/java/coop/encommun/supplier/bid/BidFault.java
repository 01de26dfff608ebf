package coop.encommun.supplier.bid;

import coop.encommun.kit.problem.Violations;
import java.util.Locale;

/**
 * Everything that can be wrong with a bid. A fault names the place and the rule, never what was offered: its text may
 * reach a log, and a bid is sealed.
 */
enum BidFault {
    /** {0} currency of the negotiation. */
    OTHER_CURRENCY,
    /** {0} when the round closes. */
    EXPIRES_BEFORE_CLOSING,
    NO_LINES,
    /** {0} most lines. */
    TOO_MANY_LINES,
    PRODUCT_NOT_WANTED,
    DUPLICATE_LINE,
    NOT_POSITIVE,
    BELOW_ZERO,
    /** {0} decimals allowed. */
    TOO_MANY_DECIMALS,
    MINIMUM_ABOVE_CAP,
    PACK_ABOVE_CAP,
    NO_TIERS,
    /** {0} most tiers. */
    TOO_MANY_TIERS,
    FIRST_TIER_NOT_ZERO,
    TIERS_NOT_RISING,
    PRICE_RISING,
    UNKNOWN_REGION,
    DUPLICATE_REGION,
    CHARGE_FOR_EXCLUDED_REGION,
    /** {0} most that all the firm demand at the first prices, the charges and the minimum order may add up to. */
    AMOUNTS_TOO_LARGE,
    LINE_DROPPED,
    CAP_LOWERED,
    MINIMUM_RAISED,
    PACK_COARSER,
    LEAD_TIME_LONGER,
    PRICE_RAISED,
    CHARGE_RAISED,
    REGION_NEWLY_EXCLUDED;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    void at(String field, Violations found, Object... args) {
        found.add(field, code(), args);
    }
}
