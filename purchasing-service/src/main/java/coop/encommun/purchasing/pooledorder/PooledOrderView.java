package coop.encommun.purchasing.pooledorder;

import coop.encommun.purchasing.product.Bilingual;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "PooledOrder")
public record PooledOrderView(
        UUID id,
        Bilingual title,
        String currency,
        Instant closesAt,
        PooledOrderStatus status,
        Rules rules,
        List<PooledOrderLine> lines,
        @Schema(description = "Its history, oldest first") List<Transition> transitions,
        long version) {

    public static PooledOrderView of(PooledOrder order) {
        return new PooledOrderView(
                order.id(),
                order.title(),
                order.currency(),
                order.closesAt(),
                order.status(),
                order.rules(),
                order.lines(),
                order.transitions(),
                order.version());
    }
}
