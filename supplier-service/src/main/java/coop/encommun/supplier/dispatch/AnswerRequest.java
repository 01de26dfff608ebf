package coop.encommun.supplier.dispatch;

import coop.encommun.kit.problem.Violations;
import coop.encommun.supplier.dispatch.OrderEvent.AnsweredLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        name = "OrderAnswerRequest",
        description = "ACCEPTED has no lines; ACCEPTED_WITH_CHANGES names every line that changes; REJECTED says why.")
record AnswerRequest(
        @NotNull Decision decision,

        @Schema(description = "Required when rejected", examples = "Rupture partielle à l’entrepôt de Saint-Jérôme.")
        @Size(max = 1000)
        String reason,

        @Size(max = 10_000) List<@NotNull @Valid Line> lines) {

    AnswerRequest {
        reason = blankToNull(reason);
        lines = lines == null ? List.of() : lines;
    }

    @Schema(name = "OrderAnswerLine")
    record Line(
            @Schema(examples = "1") @NotNull Integer lineNumber,

            @Schema(description = "What will be delivered: from 0 to what was ordered", examples = "430")
            @NotNull
            @Digits(integer = 12, fraction = 6)
            BigDecimal quantity,

            @Schema(examples = "Reste livrable le mois suivant.") @Size(max = 500)
            String reason) {}

    /** @throws coop.encommun.kit.problem.Refused 422 with everything that does not fit the order */
    void checkAgainst(OrderDocument order) {
        Violations found = new Violations();
        switch (decision) {
            case ACCEPTED -> expectNoLines(found);
            case ACCEPTED_WITH_CHANGES -> {
                if (lines.isEmpty()) {
                    found.add("lines", "answer-lines-required");
                }
            }
            case REJECTED -> {
                expectNoLines(found);
                if (reason == null) {
                    found.add("reason", "answer-reason-required");
                }
            }
        }
        checkLines(order, found);
        found.throwIfAny(OrderRefused.ANSWER_REFUSED);
    }

    /** By line number, quantities without trailing zeros: two answers that say the same are equal. */
    List<AnsweredLine> answeredLines() {
        return lines.stream()
                .map(line -> new AnsweredLine(line.lineNumber(), shortest(line.quantity()), blankToNull(line.reason())))
                .sorted(Comparator.comparingInt(AnsweredLine::lineNumber))
                .toList();
    }

    private void expectNoLines(Violations found) {
        if (!lines.isEmpty()) {
            found.add("lines", "answer-lines-not-expected", decision);
        }
    }

    private void checkLines(OrderDocument order, Violations found) {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            String field = "lines[" + i + "]";
            if (!seen.add(line.lineNumber())) {
                found.add(field + ".lineNumber", "answer-duplicate-line", line.lineNumber());
            }
            order.line(line.lineNumber())
                    .ifPresentOrElse(
                            ordered -> {
                                if (line.quantity().signum() < 0
                                        || line.quantity().compareTo(ordered.quantity()) > 0) {
                                    found.add(field + ".quantity", "answer-quantity-out-of-range", ordered.quantity());
                                }
                            },
                            () -> found.add(
                                    field + ".lineNumber", "answer-unknown-line", line.lineNumber(), order.number()));
        }
    }

    private static BigDecimal shortest(BigDecimal quantity) {
        BigDecimal shortest = quantity.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0, RoundingMode.UNNECESSARY) : shortest;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
