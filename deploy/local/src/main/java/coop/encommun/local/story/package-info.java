/**
 * A whole group purchase, played through the public APIs by those who would play it: catalogue manager, coordinator, co-op
 * managers and suppliers' systems. Told by the demo, asserted by the end-to-end tests.
 */
package coop.encommun.local.story;
