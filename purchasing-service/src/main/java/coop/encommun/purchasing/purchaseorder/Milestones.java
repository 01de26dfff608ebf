package coop.encommun.purchasing.purchaseorder;

import java.time.Instant;

/** When a purchase order was computed, issued, taken by the supplier's system and answered; null what has not happened. */
record Milestones(Instant draftedAt, Instant issuedAt, Instant deliveredAt, Instant answeredAt) {}
