package coop.encommun.purchasing.award;

import coop.encommun.kit.value.Money;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** How a pooled order was awarded. There is one per pooled order, and it never changes. */
@Entity
class Award {

    @Id
    private UUID pooledOrderId;

    private int round;
    private Instant awardedAt;
    private String currency;
    private String status;
    private BigDecimal cost;
    private String engine;
    private String reason;

    @Convert(converter = SuppliersColumn.class)
    private List<Awarded.AwardedSupplier> suppliers;

    protected Award() {}

    Award(Awarded awarded) {
        this.pooledOrderId = awarded.pooledOrderId();
        this.round = awarded.round();
        this.awardedAt = awarded.awardedAt();
        this.currency = awarded.currency();
        this.status = awarded.status();
        this.cost = awarded.cost().atScale(2).amount();
        this.engine = awarded.engine();
        this.reason = awarded.reason();
        this.suppliers = awarded.suppliers();
    }

    /** Whether the same was said again: the same round to the same suppliers at the same terms. */
    boolean saysTheSameAs(Awarded awarded) {
        return round == awarded.round()
                && cost().equals(awarded.cost().atScale(2))
                && Objects.equals(suppliers, awarded.suppliers());
    }

    UUID pooledOrderId() {
        return pooledOrderId;
    }

    int round() {
        return round;
    }

    Instant awardedAt() {
        return awardedAt;
    }

    String status() {
        return status;
    }

    Money cost() {
        return new Money(cost, currency);
    }

    String engine() {
        return engine;
    }

    String reason() {
        return reason;
    }

    List<Awarded.AwardedSupplier> suppliers() {
        return suppliers;
    }
}
