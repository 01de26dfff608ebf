package coop.encommun.purchasing.pooledorder;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** One step in a pooled order's life: who took it and when. {@code by} is a token's subject, or "system". */
@Embeddable
public record Transition(
        @Enumerated(EnumType.STRING) @Column(name = "from_status")
        PooledOrderStatus from,

        @Enumerated(EnumType.STRING) @Column(name = "to_status")
        PooledOrderStatus to,

        @Column(name = "happened_at") Instant at,
        @Column(name = "happened_by") String by) {

    /** What happens by an event or a due time, without a person. */
    public static final String SYSTEM = "system";
}
