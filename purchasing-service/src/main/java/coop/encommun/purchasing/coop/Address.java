package coop.encommun.purchasing.coop;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Where a delivery goes; country as ISO 3166-1 alpha-2. */
@Embeddable
public record Address(
        @NotBlank @Size(max = 200) String street,
        @NotBlank @Size(max = 100) String city,
        @NotBlank @Size(max = 50) String province,
        @NotBlank @Size(max = 12) String postalCode,

        @NotBlank @Pattern(regexp = "[A-Z]{2}", message = "country-form")
        String country) {}
