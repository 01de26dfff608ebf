package coop.encommun.purchasing.award;

import coop.encommun.kit.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What is read of supplier.negotiation.awarded.v1. */
record Awarded(
        UUID pooledOrderId,
        int round,
        Instant awardedAt,
        String currency,
        String status,
        Money cost,
        String engine,
        String reason,
        List<AwardedSupplier> suppliers) {

    Awarded {
        Objects.requireNonNull(pooledOrderId, "pooledOrderId");
        Objects.requireNonNull(awardedAt, "awardedAt");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(cost, "cost");
        Objects.requireNonNull(engine, "engine");
        suppliers = List.copyOf(suppliers);
    }

    /** One supplier's part of the award. */
    record AwardedSupplier(UUID supplierId, String name, List<Charge> deliveryCharges, List<AwardedProduct> lines) {

        AwardedSupplier {
            Objects.requireNonNull(supplierId, "supplierId");
            Objects.requireNonNull(name, "name");
            deliveryCharges = deliveryCharges == null ? List.of() : List.copyOf(deliveryCharges);
            lines = List.copyOf(lines);
        }
    }

    /** For delivering to one region, whatever the quantity. */
    record Charge(String region, Money amount) {

        Charge {
            Objects.requireNonNull(region, "region");
            Objects.requireNonNull(amount, "amount");
        }
    }

    /**
     * One product of a supplier's part.
     *
     * @param quantity the regions' sum, rounded up to the pack grid
     * @param pack the grid; null: the product's own order multiple
     * @param leadTimeDays nullable
     */
    record AwardedProduct(
            UUID productId,
            Money unitPrice,
            BigDecimal quantity,
            BigDecimal pack,
            Integer leadTimeDays,
            List<RegionQuantity> regions) {

        AwardedProduct {
            Objects.requireNonNull(productId, "productId");
            Objects.requireNonNull(unitPrice, "unitPrice");
            Objects.requireNonNull(quantity, "quantity");
            regions = List.copyOf(regions);
        }
    }

    /** The awarded demand of one region. */
    record RegionQuantity(String region, BigDecimal quantity) {

        RegionQuantity {
            Objects.requireNonNull(region, "region");
            Objects.requireNonNull(quantity, "quantity");
        }
    }
}
