/**
 * What was done, by whom and when, in a log that cannot be bent unseen (ADR 0025): {@link coop.encommun.kit.audit.AuditTrail}
 * takes entries in the transaction they tell of, {@link coop.encommun.kit.audit.AuditSequencer} chains them into an RFC 6962
 * tree, checkpoints of it are signed and handed to the other services.
 */
package coop.encommun.kit.audit;
