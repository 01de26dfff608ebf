package coop.encommun.supplier.negotiation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the coordinator fixes for a round: checked, with nothing left open. */
record RoundTerms(List<UUID> suppliers, Instant opensAt, Instant closesAt, Disclosure disclosure) {}
