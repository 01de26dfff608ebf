package coop.encommun.purchasing.award;

import com.fasterxml.jackson.annotation.JsonFormat;
import coop.encommun.kit.value.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is read of supplier.negotiation.awarded.v1. What came to the contract later is null or empty in older awards.
 *
 * @param scenario what the coordinator chose; nullable
 * @param premium what the choice costs over the cheapest scenario; nullable
 * @param bound what no award can cost less than; nullable
 */
public record Awarded(
        UUID pooledOrderId,
        int round,
        Instant awardedAt,
        String currency,
        String status,
        Money cost,
        String engine,
        String reason,
        Scenario scenario,
        Money premium,
        Money bound,
        List<AwardedSupplier> suppliers) {

    public Awarded {
        Objects.requireNonNull(pooledOrderId, "pooledOrderId");
        Objects.requireNonNull(awardedAt, "awardedAt");
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(cost, "cost");
        Objects.requireNonNull(engine, "engine");
        suppliers = List.copyOf(suppliers);
    }

    @Schema(name = "AwardScenario", description = "The scenario that was awarded")
    public record Scenario(UUID id, String name) {}

    /**
     * One supplier's part of the award.
     *
     * @param fixedCharge due once, whatever is ordered; nullable
     * @param priceSchedule how its prices fall: what the tiers count and which units they price; nullable
     * @param rebates on the money spent on goods, by rising spend; empty for schedules without
     */
    public record AwardedSupplier(
            UUID supplierId,
            String name,
            List<Charge> deliveryCharges,

            @Schema(description = "Due once, whatever is ordered", nullable = true)
            Money fixedCharge,

            @Schema(description = "How its prices fall", examples = "LINE_ALL_UNITS", nullable = true)
            String priceSchedule,

            List<Rebate> rebates,
            List<AwardedProduct> lines) {

        public AwardedSupplier {
            Objects.requireNonNull(supplierId, "supplierId");
            Objects.requireNonNull(name, "name");
            deliveryCharges = orNone(deliveryCharges);
            rebates = orNone(rebates);
            lines = List.copyOf(lines);
        }
    }

    /** For delivering to one region, whatever the quantity. */
    public record Charge(String region, Money amount) {

        public Charge {
            Objects.requireNonNull(region, "region");
            Objects.requireNonNull(amount, "amount");
        }
    }

    /** So many per cent off from so much spent on goods. */
    @Schema(name = "AwardRebate")
    public record Rebate(
            Money from,

            @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "2.50")
            BigDecimal percent) {

        public Rebate {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(percent, "percent");
        }
    }

    /** The unit price from so many units on, as bid. */
    @Schema(name = "AwardTier")
    public record Tier(BigDecimal from, Money unitPrice) {

        public Tier {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(unitPrice, "unitPrice");
        }
    }

    /** The awarded demand of one region. */
    public record RegionQuantity(String region, BigDecimal quantity) {

        public RegionQuantity {
            Objects.requireNonNull(region, "region");
            Objects.requireNonNull(quantity, "quantity");
        }
    }

    static <T> List<T> orNone(List<T> told) {
        return told == null ? List.of() : List.copyOf(told);
    }
}
