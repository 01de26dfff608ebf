package coop.encommun.supplier.scenario;

import coop.encommun.supplier.bid.BidTerms;
import coop.encommun.supplier.bid.OpenedBid;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What counts besides the price, as basis points of a line's first price: less for preferred groups, more for days of
 * lead time and for points of quality that lack.
 */
final class CaseHandicaps {
    private static final int FULL_SCORE = 100;

    private final ScenarioTerms terms;
    private final CaseIndex index;
    private final Map<UUID, Integer> longestLeadTime = new HashMap<>(); // of those said, by product
    private final int lowestScore; // of those known; when none is, nobody lacks anything

    CaseHandicaps(CaseIndex index, ScenarioTerms terms) {
        this.index = index;
        this.terms = terms;
        index.bids().stream()
                .flatMap(bid -> bid.terms().lines().stream())
                .filter(line -> line.leadTimeDays() != null)
                .forEach(line -> longestLeadTime.merge(line.productId(), line.leadTimeDays(), Math::max));
        this.lowestScore = index.bids().stream()
                .map(bid -> index.facts(bid).qualityScore())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(FULL_SCORE);
    }

    long basisPoints(OpenedBid bid, BidTerms.Line line) {
        return leadTime(line) + quality(bid) - preference(bid);
    }

    static int basisPoints(BigDecimal percent) {
        return percent.movePointRight(2).intValueExact();
    }

    /** Whether the bid's supplier belongs to the group. */
    static boolean isOf(PreferredGroup group, CaseIndex index, ScenarioTerms terms, OpenedBid bid) {
        Set<?> groups = index.facts(bid).groups();
        return switch (group) {
            case INCUMBENT -> terms.incumbents().contains(bid.supplierId());
            case LOCAL, COOP, SOCIAL_ECONOMY ->
                groups.stream().anyMatch(it -> it.toString().equals(group.name()));
        };
    }

    private long leadTime(BidTerms.Line line) {
        if (terms.leadTime() == null) {
            return 0;
        }
        int days =
                line.leadTimeDays() != null ? line.leadTimeDays() : longestLeadTime.getOrDefault(line.productId(), 0);
        return (long) days * basisPoints(terms.leadTime().percentPerDay());
    }

    private long quality(OpenedBid bid) {
        if (terms.quality() == null) {
            return 0;
        }
        Integer score = index.facts(bid).qualityScore();
        int lacking = FULL_SCORE - (score == null ? lowestScore : score);
        return (long) lacking * basisPoints(terms.quality().percentPerPoint());
    }

    private long preference(OpenedBid bid) {
        List<ScenarioTerms.Preference> preferences = terms.preferences();
        return preferences.stream()
                .filter(preference -> isOf(preference.group(), index, terms, bid))
                .mapToLong(preference -> basisPoints(preference.percent()))
                .sum();
    }
}
