package coop.encommun.purchasing.demand;

import coop.encommun.purchasing.demand.AskedLine.AskedStep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of the steps of one line: positive, on the unit's decimal grid, one firm step, every limit once. */
final class StepRules {

    /** Of any unit; what the tables hold. */
    static final int MOST_DECIMALS = 3;

    private final int line;
    private final int decimals;
    private final DemandLimits limits;
    private final List<Flaw> flaws = new ArrayList<>();

    StepRules(int line, int decimals, DemandLimits limits) {
        this.line = line;
        this.decimals = decimals;
        this.limits = limits;
    }

    static int decimalsOf(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    List<Flaw> flawsOf(List<AskedStep> steps) {
        if (steps.isEmpty()) {
            return List.of(Flaw.ofLine(line, "steps", "no-step"));
        }
        if (steps.size() > limits.maxSteps()) {
            return List.of(Flaw.ofLine(line, "steps", "too-many-steps", limits.maxSteps()));
        }
        Set<BigDecimal> seenLimits = new HashSet<>();
        boolean firmSeen = false;
        for (int index = 0; index < steps.size(); index++) {
            AskedStep step = steps.get(index);
            checkQuantity(index, step.quantity());
            if (step.isFirm()) {
                if (firmSeen) {
                    refuse(index, "maxUnitPrice", "second-firm-step");
                }
                firmSeen = true;
            } else {
                checkLimit(index, step.maxUnitPrice());
                if (!seenLimits.add(step.maxUnitPrice().stripTrailingZeros())) {
                    refuse(index, "maxUnitPrice", "repeated-limit");
                }
            }
        }
        return flaws;
    }

    private void checkQuantity(int index, BigDecimal quantity) {
        if (quantity == null || quantity.signum() <= 0) {
            refuse(index, "quantity", "quantity-not-positive");
        } else if (quantity.compareTo(DemandLimits.LARGEST) > 0) {
            refuse(index, "quantity", "quantity-too-large", DemandLimits.LARGEST);
        } else if (decimalsOf(quantity) > decimals) {
            refuse(index, "quantity", "too-many-decimals", decimals);
        }
    }

    private void checkLimit(int index, BigDecimal price) {
        if (price.signum() <= 0) {
            refuse(index, "maxUnitPrice", "price-not-positive");
        } else if (price.compareTo(DemandLimits.LARGEST) > 0) {
            refuse(index, "maxUnitPrice", "price-too-large", DemandLimits.LARGEST);
        } else if (decimalsOf(price) > DemandLimits.PRICE_DECIMALS) {
            refuse(index, "maxUnitPrice", "too-many-decimals", DemandLimits.PRICE_DECIMALS);
        }
    }

    private void refuse(int step, String field, String code, Object... args) {
        flaws.add(Flaw.ofStep(line, step, field, code, args));
    }
}
