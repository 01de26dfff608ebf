package coop.encommun.purchasing.purchaseorder;

import coop.encommun.purchasing.allocation.Quantities;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** What the supplier makes of a line it does not accept as ordered; zero: it does not deliver it. Reason nullable. */
@Embeddable
record LineChange(int lineNumber, BigDecimal quantity, String reason) {

    LineChange {
        quantity = Quantities.plain(quantity);
    }
}
