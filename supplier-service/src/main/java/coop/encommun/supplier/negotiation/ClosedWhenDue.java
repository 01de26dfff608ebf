package coop.encommun.supplier.negotiation;

import java.util.UUID;

/** A round of this negotiation was due and has been closed: its bids may be opened. */
record ClosedWhenDue(UUID negotiationId) {}
