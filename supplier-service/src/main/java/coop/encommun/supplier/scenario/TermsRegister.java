package coop.encommun.supplier.scenario;

import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.problem.Violation;
import coop.encommun.supplier.negotiation.FrozenLine;
import coop.encommun.supplier.negotiation.Negotiation;
import coop.encommun.supplier.supplier.Suppliers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds a scenario's terms against what there is: the negotiation's products, the suppliers known. */
@ApplicationScoped
class TermsRegister {
    private final Suppliers suppliers;

    TermsRegister(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    /** 422 {@code scenario-refused} with everything wrong. */
    void mustMakeSense(ScenarioTerms terms, Negotiation negotiation) {
        Set<UUID> products =
                negotiation.lines().stream().map(FrozenLine::productId).collect(Collectors.toSet());
        Set<UUID> known = new HashSet<>(named(terms));
        known.removeAll(suppliers.unknownAmong(known));
        List<Violation> faults = terms.faults(products, known);
        if (!faults.isEmpty()) {
            throw Refused.withViolations(
                    ScenarioRefused.SCENARIO_REFUSED,
                    faults.stream().map(fault -> fault.under("terms")).toList());
        }
    }

    private static List<UUID> named(ScenarioTerms terms) {
        return Stream.concat(
                        terms.incumbents().stream(),
                        Stream.concat(terms.forced().stream(), terms.forbidden().stream())
                                .map(ScenarioTerms.Pair::supplierId))
                .toList();
    }
}
