package coop.encommun.supplier.scenario;

import coop.encommun.supplier.bid.BidTerms;
import coop.encommun.supplier.bid.OpenedBid;
import coop.encommun.supplier.negotiation.FrozenLine;
import coop.encommun.supplier.negotiation.FrozenRegion;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How decimals of one case become the whole numbers of a solver and come back, exactly: quantities by a power of ten
 * per unit of measure (one supplier's volumes add up within a unit), money by one power of ten for all. Both as small as
 * the figures allow, for small numbers are kind to a solver, but money never coarser than a cent.
 */
final class CaseScale {
    private static final int CENT = 2;

    private final Map<String, Integer> decimals = new HashMap<>(); // by unit of measure
    private int moneyDecimals = CENT;

    CaseScale(List<FrozenLine> lines, List<OpenedBid> bids) {
        Map<UUID, FrozenLine> byProduct = new HashMap<>();
        for (FrozenLine line : lines) {
            byProduct.put(line.productId(), line);
            fitDemand(line);
        }
        bids.forEach(bid -> fitQuantities(bid.terms(), byProduct));
        lines.forEach(this::fitLimits);
        bids.forEach(bid -> fitMoney(bid.terms(), byProduct));
    }

    /** In the smallest units of the line. */
    long quantity(FrozenLine line, BigDecimal quantity) {
        return quantity.movePointRight(decimals.get(line.unit())).longValueExact();
    }

    BigDecimal quantity(FrozenLine line, long smallest) {
        BigDecimal plain =
                BigDecimal.valueOf(smallest, decimals.get(line.unit())).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    int decimals(FrozenLine line) {
        return decimals.get(line.unit());
    }

    /** Money for the smallest unit of the line, from the price of a whole one. */
    long price(FrozenLine line, BigDecimal unitPrice) {
        return unitPrice
                .movePointRight(moneyDecimals - decimals.get(line.unit()))
                .longValueExact();
    }

    long money(BigDecimal amount) {
        return amount.movePointRight(moneyDecimals).longValueExact();
    }

    /** An amount from a solver's cost, exact. */
    BigDecimal amount(long cost) {
        return BigDecimal.valueOf(cost, moneyDecimals + 4);
    }

    private void fitDemand(FrozenLine line) {
        fit(line, line.orderMultiple());
        for (FrozenRegion region : line.regions()) {
            fit(line, region.firmQuantity());
            region.steps().forEach(step -> fit(line, step.quantity()));
        }
    }

    private void fitQuantities(BidTerms terms, Map<UUID, FrozenLine> byProduct) {
        for (BidTerms.Line offered : terms.lines()) {
            FrozenLine line = byProduct.get(offered.productId());
            if (line == null) {
                continue;
            }
            fit(line, offered.cap());
            fit(line, offered.minimumQuantity());
            fit(line, offered.pack());
            offered.tiers().forEach(tier -> fit(line, tier.from()));
            fit(line, terms.capacity());
            fit(line, terms.minimumVolume());
        }
    }

    private void fit(FrozenLine line, BigDecimal quantity) {
        if (quantity != null) {
            int needed = Math.max(0, quantity.stripTrailingZeros().scale());
            decimals.merge(line.unit(), needed, Math::max);
        }
    }

    private void fitLimits(FrozenLine line) {
        line.regions().stream()
                .flatMap(region -> region.steps().stream())
                .filter(step -> step.maxUnitPrice() != null)
                .forEach(step -> fitPrice(line, step.maxUnitPrice().amount()));
    }

    private void fitMoney(BidTerms terms, Map<UUID, FrozenLine> byProduct) {
        for (BidTerms.Line offered : terms.lines()) {
            FrozenLine line = byProduct.get(offered.productId());
            if (line != null) {
                offered.tiers().forEach(tier -> fitPrice(line, tier.unitPrice()));
            }
        }
    }

    /** Charges, minimums and rebates are in cents anyway. */
    private void fitPrice(FrozenLine line, BigDecimal unitPrice) {
        moneyDecimals = Math.max(moneyDecimals, unitPrice.stripTrailingZeros().scale() + decimals.get(line.unit()));
    }
}
