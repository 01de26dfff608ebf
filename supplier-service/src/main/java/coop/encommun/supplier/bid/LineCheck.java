package coop.encommun.supplier.bid;

import coop.encommun.kit.problem.Violations;
import coop.encommun.supplier.negotiation.FrozenLine;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What one line of a bid must obey by itself. Of an unknown product everything but what its own unit and multiple say
 * can still be checked.
 */
record LineCheck(String path, Optional<FrozenLine> wanted, Violations found) {
    static final int MOST_TIERS = 50;

    void check(BidRequest.Line line) {
        int before = found.list().size();
        checkPositive(".cap", line.cap());
        if (line.minimumQuantity() != null) {
            if (line.minimumQuantity().signum() < 0) {
                BidFault.BELOW_ZERO.at(path + ".minimumQuantity", found);
            }
            BidCheck.checkDecimals(path + ".minimumQuantity", line.minimumQuantity(), quantityDecimals(), found);
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
        if (found.list().size() == before) {
            wanted.ifPresent(frozen -> checkOrderable(line, frozen.orderMultiple()));
        }
        checkTiers(line.tiers());
    }

    /** Orders are whole multiples of the product's own and of the bid's pack: one must lie from minimum to cap. */
    private void checkOrderable(BidRequest.Line line, BigDecimal orderMultiple) {
        BigDecimal pack = line.pack() == null ? orderMultiple : commonMultiple(orderMultiple, line.pack());
        BigDecimal least = line.minimumQuantity() == null ? BigDecimal.ZERO : line.minimumQuantity();
        BigDecimal packs = least.divide(pack, 0, RoundingMode.CEILING).max(BigDecimal.ONE);
        if (packs.multiply(pack).compareTo(line.cap()) > 0) {
            BidFault.NOTHING_ORDERABLE.at(path + ".cap", found);
        }
    }

    static BigDecimal commonMultiple(BigDecimal one, BigDecimal other) {
        int scale = Math.max(one.scale(), other.scale());
        BigInteger a = one.setScale(scale).unscaledValue();
        BigInteger b = other.setScale(scale).unscaledValue();
        return new BigDecimal(a.divide(a.gcd(b)).multiply(b), scale);
    }

    private int quantityDecimals() {
        return wanted.map(FrozenLine::quantityDecimals).orElse(BidCheck.PRICE_DECIMALS);
    }

    private void checkPositive(String field, BigDecimal quantity) {
        if (quantity.signum() <= 0) {
            BidFault.NOT_POSITIVE.at(path + field, found);
        }
        BidCheck.checkDecimals(path + field, quantity, quantityDecimals(), found);
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
        BidCheck.checkDecimals(tierPath + ".from", tier.from(), quantityDecimals(), found);
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
