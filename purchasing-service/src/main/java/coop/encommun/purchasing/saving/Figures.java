package coop.encommun.purchasing.saving;

import coop.encommun.purchasing.award.Awarded.AwardedSupplier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;

/**
 * What the saving of a pooled order is computed from. Equal figures have equal savings.
 *
 * @param buyers the co-ops that receive something, in the order of their ids
 * @param received what they receive, by supplier, product and co-op; empty where nothing will come
 */
record Figures(
        UUID pooledOrderId, String currency, List<Buyer> buyers, List<Received> received, List<AwardedSupplier> terms) {

    Figures {
        buyers = List.copyOf(buyers);
        received = List.copyOf(received);
        terms = List.copyOf(terms);
    }

    /** @param charges its parts of fixed and delivery charges, before taxes, scale 2 */
    record Buyer(UUID coopId, String name, BigDecimal charges) {}

    /**
     * What one co-op receives of one line.
     *
     * @param amount its part of the line's amount as invoiced, scale 2
     * @param ordered quantity of the whole line, pack surplus included
     * @param lineAmount of the whole line, scale 2
     * @param reference what a unit costs one co-op alone
     */
    record Received(
            UUID supplierId,
            UUID productId,
            UUID coopId,
            BigDecimal quantity,
            BigDecimal amount,
            BigDecimal ordered,
            BigDecimal lineAmount,
            BigDecimal reference) {

        BigDecimal referenceCost() {
            return reference.multiply(quantity);
        }

        /** Its units at the line's average price, without its part of pack surplus. */
        BigDecimal atUniformPrice(int scale) {
            return lineAmount.multiply(quantity).divide(ordered, scale, RoundingMode.HALF_UP);
        }
    }
}
