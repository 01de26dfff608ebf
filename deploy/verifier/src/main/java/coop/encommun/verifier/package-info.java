/** Checks receipts, checkpoints and audit logs offline, with nothing but what their owner holds. */
package coop.encommun.verifier;
