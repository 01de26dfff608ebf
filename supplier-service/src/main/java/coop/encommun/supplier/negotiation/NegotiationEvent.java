package coop.encommun.supplier.negotiation;

import coop.encommun.kit.event.Event;
import java.time.Instant;
import java.util.UUID;

/** What this feature tells the others about a negotiation; the award tells its own part. */
sealed interface NegotiationEvent extends Event {
    UUID pooledOrderId();

    @Override
    default String topic() {
        return Negotiations.TOPIC;
    }

    @Override
    default UUID subject() {
        return pooledOrderId();
    }

    record RoundOpened(UUID pooledOrderId, int round, Instant opensAt, Instant closesAt, int invitedSuppliers)
            implements NegotiationEvent {
        @Override
        public String type() {
            return "supplier.negotiation.round-opened.v1";
        }
    }

    record RoundClosed(UUID pooledOrderId, int round, Instant closedAt, int bids) implements NegotiationEvent {
        @Override
        public String type() {
            return "supplier.negotiation.round-closed.v1";
        }
    }

    /** @param reason {@code no-acceptable-bid} or {@code negotiation-cancelled}; {@code detail} is the coordinator's text */
    record Failed(UUID pooledOrderId, Instant failedAt, String reason, String detail) implements NegotiationEvent {
        @Override
        public String type() {
            return "supplier.negotiation.failed.v1";
        }
    }
}
