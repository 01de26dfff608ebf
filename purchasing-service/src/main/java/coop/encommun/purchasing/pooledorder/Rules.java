package coop.encommun.purchasing.pooledorder;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;

/** The rules of one pooled order. What is not said: one co-op is enough, shared pro rata, ratified automatically. */
@Embeddable
public record Rules(
        @Min(1) @Max(100_000) Integer minimumCoops,
        @Enumerated(EnumType.STRING) AllocationPolicy allocationPolicy,
        @Enumerated(EnumType.STRING) Ratification ratification) {

    static final Rules USUAL = new Rules(null, null, null);

    public Rules {
        minimumCoops = Objects.requireNonNullElse(minimumCoops, 1);
        allocationPolicy = Objects.requireNonNullElse(allocationPolicy, AllocationPolicy.PRO_RATA);
        ratification = Objects.requireNonNullElse(ratification, Ratification.AUTOMATIC);
    }
}
