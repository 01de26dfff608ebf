package coop.encommun.purchasing.allocation;

import coop.encommun.kit.value.Money;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ServedStep", description = "So many more when the unit price is at most the limit, and what came of it")
public record ServedStepView(
        @Schema(examples = "60") BigDecimal quantity,
        Money maxUnitPrice,

        @Schema(
                description =
                        "What is delivered of it; less than the quantity when more was wanted than there is: steps are"
                                + " served by falling limit, pro rata among equal limits",
                examples = "60")
        BigDecimal served) {

    public static List<ServedStepView> of(List<ServedStep> steps, String currency) {
        return steps.stream()
                .map(step ->
                        new ServedStepView(step.quantity(), new Money(step.maxUnitPrice(), currency), step.served()))
                .toList();
    }
}
