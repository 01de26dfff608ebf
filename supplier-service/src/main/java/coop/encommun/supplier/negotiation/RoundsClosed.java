package coop.encommun.supplier.negotiation;

/** Rounds were due and have been closed: their bids may be opened. */
record RoundsClosed() {}
