package coop.encommun.kit.web;

import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.value.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A body with one of each kind of value that services take. */
record NoteRequest(
        @NotBlank @Pattern(regexp = "\\p{Lu}.*", message = "note-title") @Size(max = 20)
        String title,

        Colour colour,
        UUID owner,
        LocalDate day,
        Instant at,
        Integer count,
        Boolean open,
        Options options,
        Money price,
        List<@Valid Line> lines) {

    enum Colour {
        RED,
        GREEN
    }

    record Line(@NotNull UUID product, List<@Valid Step> steps) {
        Line {
            if (steps != null && steps.size() > 3) throw Refused.invalid("steps", "size", 3, 0);
        }
    }

    record Options(int rank) {}

    record Step(@NotNull @Positive BigDecimal quantity) {}
}
