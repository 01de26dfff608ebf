package coop.encommun.supplier.scenario;

import coop.encommun.kit.problem.Violation;
import coop.encommun.kit.value.Money;
import coop.encommun.supplier.bid.OpenedBid;
import coop.encommun.supplier.negotiation.FrozenLine;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.supplier.SupplierFacts;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a negotiation brings to its award: the frozen lines, and the bids of its last closed round that still stand.
 * Translates between them and a solver's whole numbers. The same lines, bids and facts at the same moment give the same
 * problem; a result can only be read by the case whose problem it solves.
 */
public final class AwardCase {
    private static final int SCORE_DECIMALS = 4;

    private final UUID negotiationId;
    private final int round;
    private final String currency;
    private final List<FrozenLine> lines;
    private final List<OpenedBid> bids;
    private final List<OpenedBid> expired;
    private final CaseIndex index;

    private AwardCase(
            UUID negotiationId,
            int round,
            String currency,
            List<FrozenLine> lines,
            Map<Boolean, List<OpenedBid>> bidsByExpiry,
            Map<UUID, SupplierFacts> facts) {
        this.negotiationId = negotiationId;
        this.round = round;
        this.currency = currency;
        this.lines = List.copyOf(lines);
        this.bids = List.copyOf(bidsByExpiry.get(false));
        this.expired = List.copyOf(bidsByExpiry.get(true));
        this.index = CaseIndex.of(this.lines, bids, facts);
    }

    /**
     * @param bids of the round; those no longer valid at {@code now} are left out
     * @param facts by supplier id; a bidder without any counts as of no group and unknown quality
     */
    public static AwardCase of(
            UUID negotiationId,
            int round,
            String currency,
            List<FrozenLine> lines,
            List<OpenedBid> bids,
            Map<UUID, SupplierFacts> facts,
            Instant now) {
        return new AwardCase(
                negotiationId,
                round,
                currency,
                lines,
                bids.stream().collect(Collectors.partitioningBy(bid -> isExpired(bid, now))),
                facts);
    }

    /**
     * The problem of these terms, to be asked for only when nothing is {@link #reasonsAgainst(ScenarioTerms) against} it.
     *
     * @throws ArithmeticException when the figures exceed the exact range of a long
     */
    public AwardProblem problem(ScenarioTerms terms) {
        return new CaseProblem(index, terms).problem();
    }

    /** Why there is nothing to award before any engine is asked; empty when there is. */
    public List<Violation> reasonsAgainst() {
        List<Violation> reasons = new ArrayList<>();
        if (index.lines().isEmpty()) {
            reasons.add(new Violation("lines", "award-no-firm-demand"));
        }
        if (bids.isEmpty()) {
            reasons.add(new Violation("bids", "award-no-bids", round));
            reasons.addAll(expiredBids());
        }
        return reasons;
    }

    /** The same, and what the terms ask for that no bid offers. */
    public List<Violation> reasonsAgainst(ScenarioTerms terms) {
        List<Violation> reasons = new ArrayList<>(reasonsAgainst());
        if (reasons.isEmpty()) {
            reasons.addAll(new CaseLimits(index, terms).unmeetable());
        }
        return reasons;
    }

    /** Why the engine found no award, in words; with the bids that might have helped had they not expired. */
    public List<Violation> words(AwardResult result, ScenarioTerms terms) {
        if (result.isAward()) {
            return List.of();
        }
        List<Violation> words = new ArrayList<>(new ObstacleWords(index, terms).of(result));
        words.addAll(expiredBids());
        return words;
    }

    /** The pieces by supplier, with what a solver does not know: names, lead times, amounts in cents. */
    public List<AwardedSupplier> suppliersOf(AwardResult result) {
        return new CaseAward(index, currency).suppliers(result);
    }

    /** What the orders will add up to, in cents: goods, fixed charges, delivery. */
    public Money cost(AwardResult result) {
        return suppliersOf(result).stream()
                .map(supplier -> supplier.amount(currency))
                .reduce(Money.zero(currency), Money::plus)
                .atScale(2);
    }

    /** What was minimised, before any rounding of lines to cents; 4 decimals. */
    public Money score(AwardResult result) {
        return money(result.score());
    }

    /** No award has a lower score; 4 decimals, rounded down. */
    public Money bound(AwardResult result) {
        return money(result.bound());
    }

    /** A solver's cost as money, rounded down to 4 decimals: for progress. */
    public Money money(long cost) {
        return new Money(index.scale().amount(cost).setScale(SCORE_DECIMALS, RoundingMode.FLOOR), currency);
    }

    /** What the delivered quantities cost co-ops that buy alone, in cents; empty when a reference price is missing. */
    public Optional<Money> reference(AwardResult result) {
        return new CaseAward(index, currency).reference(result);
    }

    /** {@link #reference} less {@link #cost}; negative when buying together is dearer. */
    public Optional<Money> saving(AwardResult result) {
        return reference(result).map(alone -> alone.minus(cost(result)));
    }

    /** Those of the awarded suppliers whose bids are no longer valid at {@code now}: they cannot be awarded. */
    public List<Violation> expiredAt(Instant now, List<AwardedSupplier> awarded) {
        Set<UUID> winners = awarded.stream().map(AwardedSupplier::supplierId).collect(Collectors.toSet());
        return bids.stream()
                .filter(bid -> winners.contains(bid.supplierId()) && isExpired(bid, now))
                .map(AwardCase::expiry)
                .toList();
    }

    public UUID negotiationId() {
        return negotiationId;
    }

    public int round() {
        return round;
    }

    public String currency() {
        return currency;
    }

    public List<FrozenLine> lines() {
        return lines;
    }

    /** Bids of the round that stand. */
    public List<OpenedBid> bids() {
        return bids;
    }

    /** Bids of the round whose validity has ended. */
    public List<OpenedBid> expired() {
        return expired;
    }

    private List<Violation> expiredBids() {
        return expired.stream().map(AwardCase::expiry).toList();
    }

    private static boolean isExpired(OpenedBid bid, Instant now) {
        return bid.terms().validUntil().isBefore(now);
    }

    private static Violation expiry(OpenedBid bid) {
        return new Violation(
                "bids", "award-bid-expired", bid.supplierName(), bid.terms().validUntil());
    }
}
