package coop.encommun.supplier.negotiation;

import jakarta.persistence.Embeddable;

/** A text people read, in both languages. */
@Embeddable
public record Title(String fr, String en) {}
