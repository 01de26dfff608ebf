package coop.encommun.purchasing.product;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A text in both languages of the suite. */
@Embeddable
public record Bilingual(
        @NotBlank @Size(max = 200) String fr,
        @NotBlank @Size(max = 200) String en) {}
