package coop.encommun.purchasing.award;

import coop.encommun.kit.value.Money;
import coop.encommun.purchasing.award.Awarded.AwardedSupplier;
import coop.encommun.purchasing.award.Awarded.Scenario;
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
    private UUID scenarioId;
    private String scenarioName;
    private BigDecimal premium;
    private BigDecimal bound;

    @Convert(converter = SuppliersColumn.class)
    private List<AwardedSupplier> suppliers;

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
        this.scenarioId = awarded.scenario() == null ? null : awarded.scenario().id();
        this.scenarioName =
                awarded.scenario() == null ? null : awarded.scenario().name();
        this.premium =
                awarded.premium() == null ? null : awarded.premium().atScale(2).amount();
        this.bound = awarded.bound() == null ? null : awarded.bound().amount();
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

    /** What the coordinator chose; null when it was not told. */
    Scenario scenario() {
        return scenarioId == null ? null : new Scenario(scenarioId, scenarioName);
    }

    /** What the choice costs over the cheapest scenario; null when it was not told. */
    Money premium() {
        return premium == null ? null : new Money(premium, currency);
    }

    /** What no award can cost less than; null when it was not told. */
    Money bound() {
        return bound == null ? null : new Money(bound, currency);
    }

    List<AwardedSupplier> suppliers() {
        return suppliers;
    }
}
