/**
 * Checks receipts, checkpoints and audit logs offline, with nothing but what their owner holds. Shares no code with the services,
 * which it does not trust; their tests use it as a library.
 */
package coop.encommun.verifier;
