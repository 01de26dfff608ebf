package coop.encommun.supplier.award;

import coop.encommun.kit.event.Event;
import coop.encommun.kit.value.Money;
import coop.encommun.supplier.negotiation.Negotiations;
import coop.encommun.supplier.scenario.AwardedSupplier;
import coop.encommun.supplier.solver.AwardResult;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What this feature tells the others. */
sealed interface AwardEvent extends Event {

    record Named(UUID id, String name) {}

    /**
     * @param cost sum of all order lines, each rounded to cents, and of all charges
     * @param bound the cost less what another award under the same terms could at most be better by
     * @param premium what it costs more than the cheapest scenario of the round
     * @param scenario the one awarded
     * @param reason the coordinator's words, or null
     */
    record Awarded(
            UUID pooledOrderId,
            int round,
            Instant awardedAt,
            String currency,
            AwardResult.Status status,
            Money cost,
            Money bound,
            Money premium,
            String engine,
            Named scenario,
            String reason,
            List<AwardedSupplier> suppliers)
            implements AwardEvent {

        @Override
        public String type() {
            return "supplier.negotiation.awarded.v1";
        }

        @Override
        public String topic() {
            return Negotiations.TOPIC;
        }

        @Override
        public UUID subject() {
            return pooledOrderId;
        }
    }
}
