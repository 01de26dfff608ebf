package coop.encommun.purchasing.pooledorder;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** A product that is bought together; below {@code minimumQuantity} (firm demand, product's unit; null: none) the pool fails. */
@Embeddable
public record PooledOrderLine(UUID productId, BigDecimal minimumQuantity) {

    public PooledOrderLine {
        minimumQuantity = minimumQuantity == null ? null : withoutTrailingZeros(minimumQuantity);
    }

    private static BigDecimal withoutTrailingZeros(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** What is still missing to the minimum: zero when there is none or it is reached. */
    public BigDecimal missingFrom(BigDecimal firmQuantity) {
        return Optional.ofNullable(minimumQuantity)
                .map(minimum -> minimum.subtract(firmQuantity).max(BigDecimal.ZERO))
                .orElse(BigDecimal.ZERO);
    }
}
