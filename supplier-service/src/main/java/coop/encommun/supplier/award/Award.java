package coop.encommun.supplier.award;

import coop.encommun.kit.value.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;

/** Who delivers what, where and at which price: the end of a negotiation. Never changed. */
@Entity
class Award {
    @Id
    private UUID negotiationId;

    private int round;
    private Instant awardedAt;
    private String awardedBy;
    private String reason;
    private String currency;

    @Enumerated(EnumType.STRING)
    private AwardResult.Status status;

    private BigDecimal cost;
    private BigDecimal bound;
    private String engine;

    @Convert(converter = AwardedSuppliersColumn.class)
    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private List<AwardedSupplier> suppliers;

    protected Award() {} // for Hibernate

    Award(AwardCase awarded, AwardResult result, Instant now, String by, String reason) {
        this.negotiationId = awarded.negotiationId();
        this.round = awarded.round();
        this.awardedAt = now;
        this.awardedBy = by;
        this.reason = reason;
        this.currency = awarded.currency();
        this.status = result.status();
        this.cost = result.orderedAmount();
        this.bound = result.bound();
        this.engine = result.engine();
        this.suppliers = awarded.suppliersOf(result);
    }

    AwardEvent.Awarded event() {
        return new AwardEvent.Awarded(
                negotiationId,
                round,
                awardedAt,
                currency,
                status,
                cost(),
                bound(),
                null,
                engine,
                null,
                reason,
                suppliers);
    }

    UUID negotiationId() {
        return negotiationId;
    }

    int round() {
        return round;
    }

    Instant awardedAt() {
        return awardedAt;
    }

    String awardedBy() {
        return awardedBy;
    }

    String reason() {
        return reason;
    }

    AwardResult.Status status() {
        return status;
    }

    /** Goods and delivery, as the orders will say. */
    Money cost() {
        return new Money(cost.setScale(2, RoundingMode.UNNECESSARY), currency);
    }

    /** No split of the demand costs less than this, before its lines are rounded to cents. */
    Money bound() {
        return new Money(bound.setScale(4, RoundingMode.FLOOR), currency);
    }

    String engine() {
        return engine;
    }

    String currency() {
        return currency;
    }

    List<AwardedSupplier> suppliers() {
        return suppliers;
    }

    Optional<AwardedSupplier> partOf(UUID supplierId) {
        return suppliers.stream()
                .filter(part -> part.supplierId().equals(supplierId))
                .findFirst();
    }
}
