package coop.encommun.supplier.solver;

import java.time.Duration;

/**
 * What may be spent on one award.
 *
 * @param time wall clock for all of it
 * @param seed of every random choice: the same seed takes the same steps
 */
public record Effort(Duration time, long seed) {}
