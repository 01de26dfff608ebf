package coop.encommun.supplier.bid;

import coop.encommun.kit.problem.Violations;
import java.math.BigDecimal;
import java.util.List;

/** What one line of a bid must obey by itself. */
record LineCheck(String path, int quantityDecimals, Violations found) {
    static final int MOST_TIERS = 50;

    void check(BidRequest.Line line) {
        checkPositive(".cap", line.cap());
        if (line.minimumQuantity() != null) {
            if (line.minimumQuantity().signum() < 0) {
                BidFault.BELOW_ZERO.at(path + ".minimumQuantity", found);
            }
            BidCheck.checkDecimals(path + ".minimumQuantity", line.minimumQuantity(), quantityDecimals, found);
            if (line.minimumQuantity().compareTo(line.cap()) > 0) {
                BidFault.MINIMUM_ABOVE_CAP.at(path + ".minimumQuantity", found);
            }
        }
        if (line.pack() != null) {
            checkPositive(".pack", line.pack());
            if (line.pack().compareTo(line.cap()) > 0) {
                BidFault.PACK_ABOVE_CAP.at(path + ".pack", found);
            }
        }
        checkTiers(line.tiers());
    }

    private void checkPositive(String field, BigDecimal quantity) {
        if (quantity.signum() <= 0) {
            BidFault.NOT_POSITIVE.at(path + field, found);
        }
        BidCheck.checkDecimals(path + field, quantity, quantityDecimals, found);
    }

    private void checkTiers(List<BidRequest.Tier> tiers) {
        if (tiers.isEmpty()) {
            BidFault.NO_TIERS.at(path + ".tiers", found);
        } else if (tiers.size() > MOST_TIERS) {
            BidFault.TOO_MANY_TIERS.at(path + ".tiers", found, MOST_TIERS);
        } else if (tiers.getFirst().from().signum() != 0) {
            BidFault.FIRST_TIER_NOT_ZERO.at(path + ".tiers[0].from", found);
        }
        for (int i = 0; i < Math.min(tiers.size(), MOST_TIERS); i++) {
            checkTier(path + ".tiers[" + i + "]", tiers.get(i), i == 0 ? null : tiers.get(i - 1));
        }
    }

    private void checkTier(String tierPath, BidRequest.Tier tier, BidRequest.Tier before) {
        BidCheck.checkDecimals(tierPath + ".from", tier.from(), quantityDecimals, found);
        if (tier.unitPrice().signum() <= 0) {
            BidFault.NOT_POSITIVE.at(tierPath + ".unitPrice", found);
        }
        BidCheck.checkDecimals(tierPath + ".unitPrice", tier.unitPrice(), BidCheck.PRICE_DECIMALS, found);
        if (before == null) {
            return;
        }
        if (tier.from().compareTo(before.from()) <= 0) {
            BidFault.TIERS_NOT_RISING.at(tierPath + ".from", found);
        }
        if (tier.unitPrice().compareTo(before.unitPrice()) > 0) {
            BidFault.PRICE_RISING.at(tierPath + ".unitPrice", found);
        }
    }
}
