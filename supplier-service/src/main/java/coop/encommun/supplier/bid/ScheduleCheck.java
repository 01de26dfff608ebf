package coop.encommun.supplier.bid;

import coop.encommun.kit.problem.Violations;
import coop.encommun.supplier.negotiation.FrozenLine;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Whether a bid says what its price schedule needs, and nothing it has no use for. */
record ScheduleCheck(BidRequest bid, Map<UUID, FrozenLine> wanted, Violations found) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    void check() {
        if (bid.priceSchedule().isOnTotalVolume()) {
            OneUnit.check("priceSchedule", bid, wanted, found);
            checkSharedTiers();
        }
        if (bid.priceSchedule().isOnSpend()) {
            checkOnePrice();
            checkRebates();
        } else if (!bid.rebatesBySpend().isEmpty()) {
            BidFault.REBATES_NOT_EXPECTED.at("rebates", found);
        }
    }

    /** All lines are in the same tier at once, so their tiers begin at the same volumes: those of the first line. */
    private void checkSharedTiers() {
        for (int i = 1; i < bid.lines().size(); i++) {
            List<BidRequest.Tier> first = bid.lines().getFirst().tiers();
            List<BidRequest.Tier> tiers = bid.lines().get(i).tiers();
            String path = "lines[" + i + "].tiers";
            if (tiers.size() != first.size()) {
                BidFault.TIERS_DIFFER.at(path, found);
                continue;
            }
            for (int k = 0; k < Math.min(tiers.size(), LineCheck.MOST_TIERS); k++) {
                if (tiers.get(k).from().compareTo(first.get(k).from()) != 0) {
                    BidFault.TIERS_DIFFER.at(path + "[" + k + "].from", found);
                }
                boolean sameDrop = k == 0 || drop(tiers, k).compareTo(drop(first, k)) == 0;
                if (bid.priceSchedule().isIncremental() && !sameDrop) {
                    BidFault.DROPS_DIFFER.at(path + "[" + k + "].unitPrice", found);
                }
            }
        }
    }

    private static BigDecimal drop(List<BidRequest.Tier> tiers, int k) {
        return tiers.get(k - 1).unitPrice().subtract(tiers.get(k).unitPrice());
    }

    private void checkOnePrice() {
        for (int i = 0; i < bid.lines().size(); i++) {
            if (bid.lines().get(i).tiers().size() > 1) {
                BidFault.ONE_PRICE_EXPECTED.at("lines[" + i + "].tiers", found);
            }
        }
    }

    private void checkRebates() {
        List<BidRequest.Rebate> rebates = bid.rebatesBySpend();
        if (rebates.isEmpty()) {
            BidFault.NO_REBATES.at("rebates", found);
        } else if (rebates.size() > LineCheck.MOST_TIERS) {
            BidFault.TOO_MANY_REBATES.at("rebates", found, LineCheck.MOST_TIERS);
            return;
        }
        for (int i = 0; i < rebates.size(); i++) {
            String path = "rebates[" + i + "]";
            BigDecimal percent = rebates.get(i).percent();
            BidCheck.checkAmount(path + ".from", rebates.get(i).from(), found);
            if (percent.signum() <= 0 || percent.compareTo(WHOLE) >= 0) {
                BidFault.NOT_A_REBATE.at(path + ".percent", found);
            }
            BidCheck.checkDecimals(path + ".percent", percent, BidCheck.AMOUNT_DECIMALS, found);
            if (i > 0 && rebates.get(i).from().compareTo(rebates.get(i - 1).from()) <= 0) {
                BidFault.TIERS_NOT_RISING.at(path + ".from", found);
            }
            if (i > 0 && percent.compareTo(rebates.get(i - 1).percent()) <= 0) {
                BidFault.REBATES_NOT_RISING.at(path + ".percent", found);
            }
        }
    }
}
