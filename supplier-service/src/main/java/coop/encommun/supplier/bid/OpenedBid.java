package coop.encommun.supplier.bid;

import java.util.UUID;

/** A bid that may be read, because its round is closed. */
public record OpenedBid(UUID bidId, UUID supplierId, String supplierName, BidTerms terms) {}
