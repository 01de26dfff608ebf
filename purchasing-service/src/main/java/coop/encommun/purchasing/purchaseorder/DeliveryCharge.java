package coop.encommun.purchasing.purchaseorder;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** What the supplier charges for delivering to a region, scale 2, before taxes. */
@Embeddable
record DeliveryCharge(String region, BigDecimal amount) {}
