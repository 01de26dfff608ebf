package coop.encommun.supplier.scenario;

import java.util.UUID;

/** The right to compute a scenario. A later claim of the same scenario ends it, by another token. */
record Claim(UUID scenarioId, UUID token) {}
