package coop.encommun.kit.audit;

import java.time.Instant;

/**
 * A checkpoint that another service has shown to this one.
 *
 * @param id rises in the order in which they came
 * @param origin the log's name
 * @param witnessedAt when it came
 * @param conflict whether the same log has also shown another root for this size, or a larger size before, by the order in
 *     which they came and the times that were signed: one of the two is not the truth
 */
public record WitnessedCheckpoint(
        long id, String origin, Checkpoint checkpoint, Instant witnessedAt, boolean conflict) {}
