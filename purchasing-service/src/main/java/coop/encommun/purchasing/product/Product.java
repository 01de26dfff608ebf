package coop.encommun.purchasing.product;

import coop.encommun.kit.value.Money;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A product of the catalogue, as far as a pooled order must know it. Written by {@link Products#hear} only. */
@Entity
@Immutable
public class Product {

    enum Status {
        ACTIVE,
        WITHDRAWN
    }

    @Id
    private UUID id;

    private String sku;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "reference_price"))
    @AttributeOverride(name = "currency", column = @Column(name = "currency"))
    private Money referencePrice;

    @Enumerated(EnumType.STRING)
    private Status status;

    protected Product() {}

    public UUID id() {
        return id;
    }

    public String sku() {
        return sku;
    }

    /** What one co-op pays alone for one unit. */
    public Money referencePrice() {
        return referencePrice;
    }

    /** May be asked for; a withdrawn product may not. */
    public boolean isActive() {
        return status == Status.ACTIVE;
    }
}
