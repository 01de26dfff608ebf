package coop.encommun.supplier.scenario;

import coop.encommun.kit.problem.Violation;
import coop.encommun.kit.problem.Violations;
import coop.encommun.supplier.scenario.ScenarioTerms.Pair;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What terms must obey beyond their form. Finds all faults, not the first. */
final class ScenarioTermsCheck {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    private final ScenarioTerms terms;
    private final Set<UUID> products;
    private final Set<UUID> suppliers;
    private final Violations found = new Violations();

    ScenarioTermsCheck(ScenarioTerms terms, Set<UUID> products, Set<UUID> suppliers) {
        this.terms = terms;
        this.products = products;
        this.suppliers = suppliers;
    }

    List<Violation> faults() {
        checkLineLimits();
        for (int i = 0; i < terms.incumbents().size(); i++) {
            checkSupplier("incumbents[" + i + "]", terms.incumbents().get(i));
        }
        checkGroups(
                "minimumShares",
                terms.minimumShares().stream()
                        .map(ScenarioTerms.MinimumShare::group)
                        .toList());
        checkGroups(
                "preferences",
                terms.preferences().stream()
                        .map(ScenarioTerms.Preference::group)
                        .toList());
        BigDecimal preference = terms.preferences().stream()
                .map(ScenarioTerms.Preference::percent)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (preference.compareTo(WHOLE) >= 0) {
            found.add("preferences", "preferences-too-large");
        }
        checkPairs("forced", terms.forced());
        checkPairs("forbidden", terms.forbidden());
        checkContradictions();
        return found.list();
    }

    private void checkLineLimits() {
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < terms.lineLimits().size(); i++) {
            ScenarioTerms.LineLimit limit = terms.lineLimits().get(i);
            String path = "lineLimits[" + i + "]";
            checkProduct(path + ".productId", limit.productId());
            if (!seen.add(limit.productId())) {
                found.add(path + ".productId", "limit-given-twice");
            }
            if (limit.maxSuppliers() == null && limit.maxSharePercent() == null) {
                found.add(path, "limit-says-nothing");
            }
        }
    }

    private void checkGroups(String path, List<PreferredGroup> groups) {
        Set<PreferredGroup> seen = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            String at = path + "[" + i + "].group";
            if (!seen.add(groups.get(i))) {
                found.add(at, "group-given-twice");
            }
            if (groups.get(i) == PreferredGroup.INCUMBENT && terms.incumbents().isEmpty()) {
                found.add(at, "no-incumbents-named");
            }
        }
    }

    private void checkPairs(String path, List<Pair> pairs) {
        for (int i = 0; i < pairs.size(); i++) {
            checkSupplier(path + "[" + i + "].supplierId", pairs.get(i).supplierId());
            if (pairs.get(i).productId() != null) {
                checkProduct(path + "[" + i + "].productId", pairs.get(i).productId());
            }
        }
    }

    private void checkContradictions() {
        for (int i = 0; i < terms.forced().size(); i++) {
            Pair forced = terms.forced().get(i);
            // Whoever is forbidden altogether is so with every product.
            if (terms.forbidden().contains(forced) || terms.forbidden().contains(new Pair(forced.supplierId(), null))) {
                found.add("forced[" + i + "]", "forced-and-forbidden");
            }
        }
    }

    private void checkProduct(String path, UUID product) {
        if (!products.contains(product)) {
            found.add(path, "product-not-wanted");
        }
    }

    private void checkSupplier(String path, UUID supplier) {
        if (!suppliers.contains(supplier)) {
            found.add(path, "unknown-supplier", supplier);
        }
    }
}
