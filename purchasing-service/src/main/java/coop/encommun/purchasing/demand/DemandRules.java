package coop.encommun.purchasing.demand;

import static coop.encommun.purchasing.demand.Flaw.ofLine;

import coop.encommun.purchasing.demand.DemandScope.PooledProduct;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The rules of a demand, the same however it arrives; finds every flaw, not only the first. */
final class DemandRules {

    private final DemandScope scope;
    private final List<Flaw> flaws = new ArrayList<>();
    private final Set<ProductAtSite> seen = new HashSet<>();

    private DemandRules(DemandScope scope) {
        this.scope = scope;
    }

    private record ProductAtSite(UUID productId, UUID siteId) {}

    /** Every flaw of these lines, in their order; empty: the demand may be stored. */
    static List<Flaw> flawsOf(List<AskedLine> lines, DemandScope scope) {
        DemandRules rules = new DemandRules(scope);
        for (int index = 0; index < lines.size(); index++) {
            rules.check(index, lines.get(index));
        }
        return rules.flaws;
    }

    private void check(int index, AskedLine line) {
        if (index >= scope.limits().maxLines()) {
            refuse(ofLine(index, "productId", "too-many-lines", scope.limits().maxLines()));
            return;
        }
        Optional<PooledProduct> product = scope.product(line.productId());
        product.ifPresentOrElse(
                known -> checkAgainst(known, index, line), () -> refuse(ofLine(index, "productId", "unknown-product")));
        checkPlaceAndDay(index, line);
        int decimals = product.map(PooledProduct::quantityDecimals).orElse(StepRules.MOST_DECIMALS);
        flaws.addAll(new StepRules(index, decimals, scope.limits()).flawsOf(line.steps()));
        checkTolerance(index, line.tolerance(), decimals);
        checkSubstitutes(index, line);
    }

    private void checkAgainst(PooledProduct product, int index, AskedLine line) {
        if (!product.active()) {
            refuse(ofLine(index, "productId", "withdrawn-product"));
        }
        if (!product.pooled()) {
            refuse(ofLine(index, "productId", "product-not-pooled"));
        }
        if (!product.isCountedIn(line.unit())) {
            refuse(ofLine(index, "unit", "wrong-unit", product.unit()));
        }
    }

    private void checkPlaceAndDay(int index, AskedLine line) {
        if (scope.region(line.siteId()).isEmpty()) {
            refuse(ofLine(index, "siteId", "unknown-site"));
        } else if (line.productId() != null && !seen.add(new ProductAtSite(line.productId(), line.siteId()))) {
            refuse(ofLine(index, "productId", "duplicate-line"));
        }
        if (line.neededBy() != null && line.neededBy().isBefore(scope.today())) {
            refuse(ofLine(index, "neededBy", "needed-by-past"));
        }
    }

    private void checkTolerance(int index, BigDecimal tolerance, int decimals) {
        if (tolerance.signum() < 0) {
            refuse(ofLine(index, "tolerance", "tolerance-negative"));
        } else if (tolerance.compareTo(DemandLimits.LARGEST) > 0) {
            refuse(ofLine(index, "tolerance", "quantity-too-large", DemandLimits.LARGEST));
        } else if (StepRules.decimalsOf(tolerance) > decimals) {
            refuse(ofLine(index, "tolerance", "too-many-decimals", decimals));
        }
    }

    private void checkSubstitutes(int index, AskedLine line) {
        List<UUID> substitutes = line.substitutes();
        if (substitutes.size() > scope.limits().maxSubstitutes()) {
            refuse(ofLine(
                    index, "substitutes", "too-many-substitutes", scope.limits().maxSubstitutes()));
            return;
        }
        for (int i = 0; i < substitutes.size(); i++) {
            UUID substitute = substitutes.get(i);
            String field = "substitutes[%d]".formatted(i);
            if (substitute.equals(line.productId()) || substitutes.indexOf(substitute) < i) {
                refuse(ofLine(index, field, "substitute-repeated"));
            } else if (scope.product(substitute).filter(PooledProduct::active).isEmpty()) {
                refuse(ofLine(index, field, "unknown-product"));
            }
        }
    }

    private void refuse(Flaw flaw) {
        flaws.add(flaw);
    }
}
