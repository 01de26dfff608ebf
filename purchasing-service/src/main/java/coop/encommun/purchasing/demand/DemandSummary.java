package coop.encommun.purchasing.demand;

import java.time.Instant;
import java.util.UUID;

/** One co-op's demand in a list; {@code lines} is their number. */
record DemandSummary(
        UUID coopId, String coopCode, String coopName, UUID demandId, long version, Instant submittedAt, long lines) {}
