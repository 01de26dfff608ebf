/**
 * Events out through the {@link coop.encommun.kit.event.Outbox}, events in through an
 * {@link coop.encommun.kit.event.EventHandler}; no other code touches the broker (ADR 0004).
 *
 * <p>On the wire: CloudEvents 1.0, Kafka protocol binding, binary content mode, JSON data.
 */
package coop.encommun.kit.event;
