package coop.encommun.supplier.scenario;

import java.util.Locale;

/** Suppliers that a coordinator may give a share or a preference. */
public enum PreferredGroup {
    /** Who delivers today: named in the terms. */
    INCUMBENT,
    LOCAL,
    COOP,
    SOCIAL_ECONOMY;

    /** Part of message keys. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
