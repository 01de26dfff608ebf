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
    /** No multiple of product's and bid's pack lies from minimum to cap. */
    NOTHING_ORDERABLE,
    /** TOTAL_VOLUME kinds: tiers that do not begin where those of the first line do. */
    TIERS_DIFFER,
    /** TOTAL_VOLUME_INCREMENTAL: a price that falls by more or less than that of the first line. */
    DROPS_DIFFER,
    ONE_PRICE_EXPECTED,
    REBATES_NOT_EXPECTED,
    NO_REBATES,
    /** {0} most rebates. */
    TOO_MANY_REBATES,
    NOT_A_REBATE,
    REBATES_NOT_RISING,
    SEVERAL_UNITS,
    MINIMUM_ABOVE_CAPACITY,
    MINIMUM_ABOVE_CAPS,
    PACK_ABOVE_CAPACITY,
    UNKNOWN_REGION,
    DUPLICATE_REGION,
    CHARGE_FOR_EXCLUDED_REGION,
    /** {0} most that all the demand at the first prices, the charges and the minimum order may add up to. */
    AMOUNTS_TOO_LARGE,
    /** {0} most that a rebate may begin at. */
    THRESHOLD_TOO_LARGE,
    /** {0} SKU of the line. */
    LINE_DROPPED,
    SCHEDULE_CHANGED,
    CAPACITY_LOWERED,
    REBATE_LOWERED,
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
