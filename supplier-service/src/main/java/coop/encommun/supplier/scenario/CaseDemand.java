package coop.encommun.supplier.scenario;

import coop.encommun.supplier.clearing.DemandCurve;
import coop.encommun.supplier.negotiation.FrozenLine;
import coop.encommun.supplier.negotiation.FrozenRegion;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A line's demand, firm and conditional, in the whole numbers of a case. */
final class CaseDemand {
    private CaseDemand() {}

    private record Step(int region, long limit, long quantity) {}

    static DemandCurve curve(CaseIndex index, FrozenLine line) {
        List<Step> steps = new ArrayList<>();
        for (FrozenRegion region : line.regions()) {
            int number = index.region(region.region());
            add(steps, number, DemandCurve.FIRM, index.scale().quantity(line, region.firmQuantity()));
            for (FrozenRegion.Step step : region.steps()) {
                if (step.maxUnitPrice() != null) {
                    BigDecimal limit = step.maxUnitPrice().amount();
                    add(
                            steps,
                            number,
                            index.scale().price(line, limit),
                            index.scale().quantity(line, step.quantity()));
                }
            }
        }
        return DemandCurve.of(
                steps.stream().mapToInt(Step::region).toArray(),
                steps.stream().mapToLong(Step::limit).toArray(),
                steps.stream().mapToLong(Step::quantity).toArray());
    }

    private static void add(List<Step> steps, int region, long limit, long quantity) {
        if (quantity > 0) {
            steps.add(new Step(region, limit, quantity));
        }
    }
}
