package coop.encommun.supplier.bid;

import coop.encommun.kit.problem.Violations;
import coop.encommun.supplier.negotiation.FrozenLine;
import coop.encommun.supplier.negotiation.FrozenRegion;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a bid must obey in one round of one negotiation. Finds all faults, not the first. */
final class BidCheck {
    static final int MOST_LINES = 2000;
    static final int PRICE_DECIMALS = 4;
    static final int AMOUNT_DECIMALS = 2;

    private final String currency;
    private final Map<UUID, FrozenLine> wanted;
    private final Set<String> regions;
    private final Instant roundClosesAt;
    private final Optional<BidTerms> previous;

    /** @param previous the supplier's own last bid of an earlier round */
    BidCheck(String currency, List<FrozenLine> lines, Instant roundClosesAt, Optional<BidTerms> previous) {
        this.currency = currency;
        this.wanted = lines.stream().collect(Collectors.toMap(FrozenLine::productId, Function.identity()));
        this.regions = lines.stream()
                .flatMap(line -> line.regions().stream())
                .map(FrozenRegion::region)
                .collect(Collectors.toSet());
        this.roundClosesAt = roundClosesAt;
        this.previous = previous;
    }

    /** The bid's content in its normal form; 422 {@code bid-refused} with every fault found. */
    BidTerms accept(BidRequest bid) {
        Violations found = new Violations();
        checkHead(bid, found);
        checkLines(bid, found);
        if (bid.lines().size() <= MOST_LINES) {
            new ScheduleCheck(bid, wanted, found).check();
            new VolumeCheck(bid, wanted, found).check();
        }
        checkRegions(bid, found);
        found.throwIfAny(BidRefused.BID_REFUSED);
        BidTerms terms = bid.terms();
        new WorthCheck(wanted, found).check(terms);
        previous.ifPresent(before -> new NoWorse(before, wanted, found).check(bid, terms));
        found.throwIfAny(BidRefused.BID_REFUSED);
        return terms;
    }

    private void checkHead(BidRequest bid, Violations found) {
        if (!bid.currency().equals(currency)) {
            BidFault.OTHER_CURRENCY.at("currency", found, currency);
        }
        if (bid.validUntil().isBefore(roundClosesAt)) {
            BidFault.EXPIRES_BEFORE_CLOSING.at("validUntil", found, roundClosesAt);
        }
        checkAmount("minimumOrder", bid.minimumOrder(), found);
        checkAmount("fixedCharge", bid.fixedCharge(), found);
    }

    private void checkLines(BidRequest bid, Violations found) {
        List<BidRequest.Line> lines = bid.lines();
        if (lines.isEmpty()) {
            BidFault.NO_LINES.at("lines", found);
        }
        if (lines.size() > MOST_LINES) {
            BidFault.TOO_MANY_LINES.at("lines", found, MOST_LINES);
            return;
        }
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            BidRequest.Line line = lines.get(i);
            String path = "lines[" + i + "]";
            FrozenLine frozen = wanted.get(line.productId());
            if (frozen == null) {
                BidFault.PRODUCT_NOT_WANTED.at(path + ".productId", found);
            } else if (!seen.add(line.productId())) {
                BidFault.DUPLICATE_LINE.at(path + ".productId", found);
            }
            new LineCheck(path, Optional.ofNullable(frozen), found).check(line);
        }
    }

    private void checkRegions(BidRequest bid, Violations found) {
        Set<String> excluded = new HashSet<>();
        for (int i = 0; i < bid.excluded().size(); i++) {
            checkRegion("excludedRegions[" + i + "]", bid.excluded().get(i), excluded, found);
        }
        Set<String> charged = new HashSet<>();
        for (int i = 0; i < bid.charges().size(); i++) {
            BidRequest.Charge charge = bid.charges().get(i);
            String path = "deliveryCharges[" + i + "]";
            checkRegion(path + ".region", charge.region(), charged, found);
            if (excluded.contains(charge.region())) {
                BidFault.CHARGE_FOR_EXCLUDED_REGION.at(path + ".region", found);
            }
            checkAmount(path + ".amount", charge.amount(), found);
        }
    }

    private void checkRegion(String path, String region, Set<String> seen, Violations found) {
        if (!regions.contains(region)) {
            BidFault.UNKNOWN_REGION.at(path, found);
        }
        if (!seen.add(region)) {
            BidFault.DUPLICATE_REGION.at(path, found);
        }
    }

    /** Nothing said is nothing wrong. */
    static void checkAmount(String path, BigDecimal amount, Violations found) {
        if (amount == null) {
            return;
        }
        if (amount.signum() < 0) {
            BidFault.BELOW_ZERO.at(path, found);
        }
        checkDecimals(path, amount, AMOUNT_DECIMALS, found);
    }

    static void checkDecimals(String path, BigDecimal number, int decimals, Violations found) {
        if (number.stripTrailingZeros().scale() > decimals) {
            BidFault.TOO_MANY_DECIMALS.at(path, found, decimals);
        }
    }
}
