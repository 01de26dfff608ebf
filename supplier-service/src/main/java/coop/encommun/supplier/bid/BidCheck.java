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
    private static final BigDecimal MOST_WORTH = BigDecimal.valueOf(1_000_000_000);

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
        checkLines(bid.lines(), found);
        checkRegions(bid, found);
        found.throwIfAny(BidRefused.BID_REFUSED);
        BidTerms terms = bid.terms();
        checkWorth(terms, found);
        previous.ifPresent(before -> new NoWorse(before, wanted).check(bid, terms, found));
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
        if (bid.minimumOrder() != null) {
            checkAmount("minimumOrder", bid.minimumOrder(), found);
        }
    }

    private void checkLines(List<BidRequest.Line> lines, Violations found) {
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
            // Of an unknown product everything but the decimals of its unit can still be checked.
            new LineCheck(path, frozen == null ? PRICE_DECIMALS : frozen.quantityDecimals(), found).check(line);
        }
    }

    /** One bid nobody could mean must not push the award of all the others out of the engine's exact range. */
    private void checkWorth(BidTerms terms, Violations found) {
        BigDecimal worth = terms.deliveryCharges().stream()
                .map(BidTerms.DeliveryCharge::amount)
                .reduce(terms.minimumOrder(), BigDecimal::add);
        for (BidTerms.Line line : terms.lines()) {
            worth = worth.add(line.tiers().getFirst().unitPrice().multiply(mostOrdered(line)));
        }
        if (worth.compareTo(MOST_WORTH) > 0) {
            BidFault.AMOUNTS_TOO_LARGE.at("lines", found, MOST_WORTH);
        }
    }

    /** The firm demand and a pack on top, up to the cap. */
    private BigDecimal mostOrdered(BidTerms.Line line) {
        FrozenLine frozen = wanted.get(line.productId());
        BigDecimal multiple = frozen.orderMultiple();
        BigDecimal pack = line.pack() == null ? multiple : line.pack().multiply(multiple);
        return frozen.firmQuantity().add(pack).min(line.cap());
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

    private static void checkAmount(String path, BigDecimal amount, Violations found) {
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
