package coop.encommun.supplier.negotiation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One step in a negotiation's life.
 *
 * @param from state before; null at its birth
 * @param by subject of the caller, or {@code due-time}, {@code purchasing-service}
 * @param reason what was said about it, or null
 */
@Embeddable
public record Transition(
        @Enumerated(EnumType.STRING) @Column(name = "from_status")
        NegotiationStatus from,

        @Enumerated(EnumType.STRING) @Column(name = "to_status")
        NegotiationStatus to,

        @Column(name = "at") Instant at,
        @Column(name = "by") String by,
        @Column(name = "reason") String reason) {}
