package coop.encommun.supplier.scenario;

import static coop.encommun.supplier.scenario.Cases.NORD;
import static coop.encommun.supplier.scenario.Cases.bid;
import static coop.encommun.supplier.scenario.Cases.line;
import static coop.encommun.supplier.scenario.Cases.offer;
import static coop.encommun.supplier.scenario.Cases.region;
import static coop.encommun.supplier.scenario.Cases.tier;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import coop.encommun.kit.problem.Messages;
import coop.encommun.kit.problem.Violation;
import coop.encommun.supplier.bid.BidTerms;
import coop.encommun.supplier.scenario.ScenarioTerms.LineLimit;
import coop.encommun.supplier.scenario.ScenarioTerms.MinimumShare;
import coop.encommun.supplier.scenario.ScenarioTerms.Pair;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.AwardResult.Status;
import coop.encommun.supplier.solver.Obstacle;
import coop.encommun.supplier.solver.Obstacle.Limit;
import coop.encommun.supplier.solver.Obstacle.Limit.Kind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A coordinator who reads why there is no award knows what to do. */
class ObstacleWordsTest {
    private static final UUID COFFEE = new UUID(1, 1);

    private final ScenarioTerms terms = new ScenarioTerms(
            1,
            null,
            60,
            70,
            List.of(new LineLimit(COFFEE, 2, null)),
            List.of(NORD),
            Arrays.stream(PreferredGroup.values())
                    .map(group -> new MinimumShare(group, 30))
                    .toList(),
            null,
            List.of(new Pair(UUID.randomUUID(), null), new Pair(NORD, COFFEE), new Pair(NORD, null)),
            List.of(new Pair(NORD, null), new Pair(NORD, COFFEE)),
            null,
            null,
            null);
    private final AwardCase open = AwardCase.of(
            Cases.NEGOTIATION,
            1,
            "CAD",
            List.of(line(COFFEE, "CAF-VRAC", "KGM", "0.5", "24.00", region("QC-06", "12.5"))),
            List.of(bid(
                    NORD,
                    "Nord inc.",
                    new BidTerms(
                            Cases.LATER,
                            "CAD",
                            new BigDecimal("50"),
                            null,
                            null,
                            null,
                            null,
                            null,
                            List.of(offer(COFFEE, "20", 5, tier("0", "21.50"))),
                            null,
                            null,
                            null))),
            Map.of(),
            Cases.NOW);

    @Test
    void namesProductRegionAndQuantities() {
        assertEquals(
                "Aucune soumission n’offre le produit CAF-VRAC (Produit CAF-VRAC) : invitez d’autres fournisseurs à un "
                        + "nouveau tour.",
                french(new Obstacle.NoOffer(0)));
        assertEquals(
                "Aucun soumissionnaire du produit CAF-VRAC (Produit CAF-VRAC) ne livre dans la région QC-06 : invitez à "
                        + "un nouveau tour un fournisseur qui la dessert.",
                french(new Obstacle.RegionNotServed(0, 0)));
        assertEquals(
                "Produit CAF-VRAC (Produit CAF-VRAC) : 12,5 demandés, mais les soumissions n’en offrent ensemble que 8, "
                        + "compte tenu des emballages et des parts permises.",
                french(new Obstacle.CapsTooSmall(0, 125, 80)));
        assertEquals(
                "Product CAF-VRAC (Product CAF-VRAC): minimum quantities, packs, regions served and the product’s own "
                        + "limits leave no way to split it.",
                text(Locale.ENGLISH, words(new Obstacle.NoSplit(0)).getFirst()));
        assertEquals(
                "lines[CAF-VRAC].regions[QC-06]",
                words(new Obstacle.RegionNotServed(0, 0)).getFirst().field());
    }

    @Test
    void pointsAtTheLimitInTheTerms() {
        assertEquals(
                "La limite « au plus un fournisseur en tout » empêche l’attribution : assouplissez-la ou retirez-la.",
                french(limits(new Limit(Kind.MAX_SUPPLIERS, -1))));
        assertEquals(
                "terms.maxSuppliers",
                words(limits(new Limit(Kind.MAX_SUPPLIERS, -1))).getFirst().field());
        assertEquals(
                "La limite « Nord inc. doit recevoir une part du produit CAF-VRAC (Produit CAF-VRAC) » empêche "
                        + "l’attribution : retirez-la.",
                french(limits(new Limit(Kind.FORCED, 0))));
        // The first pair of the terms names nobody who bids: the problem does not have it.
        assertEquals(
                "terms.forced[1]",
                words(limits(new Limit(Kind.FORCED, 0))).getFirst().field());
        assertEquals(
                "Product CAF-VRAC (Product CAF-VRAC): the limit “at most 2 suppliers” prevents an award. Relax or "
                        + "remove it.",
                text(
                        Locale.ENGLISH,
                        words(limits(new Limit(Kind.LINE_MAX_SUPPLIERS, 0))).getFirst()));
    }

    @Test
    void saysWhatTheSuppliersDemandWhenTheyCannotBeAwardedTogether() {
        assertEquals(
                List.of("bids award-suppliers-too-tight", "bids[Nord inc.].minimumOrder bid-asks-minimum-order"),
                words(new Obstacle.SuppliersTooTight()).stream()
                        .map(it -> it.field() + " " + it.code())
                        .toList());
        assertEquals(
                "Nord inc. ne livre pas à moins de 50,00 de marchandises (commande minimale).",
                text(Locale.FRENCH, words(new Obstacle.SuppliersTooTight()).getLast()));
    }

    @Test
    void saysThatSeveralLimitsExcludeEachOther() {
        List<Violation> words = words(limits(new Limit(Kind.MAX_SHARE, -1), new Limit(Kind.MINIMUM_SHARE, 1)));

        assertEquals(
                List.of("award-limits-together", "limit-max-share", "limit-share-of-local"),
                words.stream().map(Violation::code).toList());
    }

    @Test
    void hasAWholeTextForEverythingInBothLanguages() {
        Stream<Obstacle> limits = Stream.of(
                        Stream.of(
                                new Limit(Kind.MAX_SUPPLIERS, -1),
                                new Limit(Kind.MAX_SHARE, -1),
                                new Limit(Kind.LINE_MAX_SUPPLIERS, 0),
                                new Limit(Kind.LINE_MAX_SHARE, 0)),
                        Stream.of(0, 1, 2, 3).map(i -> new Limit(Kind.MINIMUM_SHARE, i)),
                        Stream.of(0, 1)
                                .flatMap(i -> Stream.of(new Limit(Kind.FORCED, i), new Limit(Kind.FORBIDDEN, i))))
                .flatMap(it -> it)
                .map(ObstacleWordsTest::limits);
        Stream<Obstacle> others = Stream.of(
                new Obstacle.NoOffer(0),
                new Obstacle.RegionNotServed(0, 0),
                new Obstacle.CapsTooSmall(0, 1, 1),
                new Obstacle.NoSplit(0),
                new Obstacle.SuppliersTooTight(),
                limits(new Limit(Kind.MAX_SHARE, -1), new Limit(Kind.MAX_SUPPLIERS, -1)));
        Stream<Violation> unsolved = Stream.of(result(Status.UNKNOWN), result(Status.INFEASIBLE))
                .flatMap(result -> open.words(result, terms).stream());

        Stream.concat(Stream.concat(limits, others).flatMap(it -> words(it).stream()), unsolved)
                .forEach(violation -> Messages.LANGUAGES.forEach(language -> {
                    String text = text(language, violation);
                    assertFalse(text.contains("{") || text.startsWith("violation."), text);
                }));
    }

    @Test
    void hasATextForEveryFaultOfTermsInBothLanguages() {
        assertEquals(
                List.of(),
                Messages.missing(Stream.of(
                                Stream.of(
                                        "forced-supplier-without-bid",
                                        "forced-product-not-offered",
                                        "award-no-firm-demand",
                                        "award-no-bids",
                                        "award-bid-expired",
                                        "bid-asks-minimum-volume",
                                        "bid-has-capacity"),
                                Arrays.stream(PreferredGroup.values()).map(group -> "no-bidder-in-" + group.slug()))
                        .flatMap(it -> it)
                        .map(code -> "violation." + code)
                        .toArray(String[]::new)));
    }

    private static Obstacle limits(Limit... limits) {
        return new Obstacle.LimitsTooTight(List.of(limits));
    }

    private String french(Obstacle obstacle) {
        return text(Locale.FRENCH, words(obstacle).getFirst());
    }

    private static String text(Locale language, Violation violation) {
        return Messages.text(language, "violation." + violation.code(), violation.args());
    }

    private List<Violation> words(Obstacle obstacle) {
        return open.words(result(Status.INFEASIBLE, obstacle), terms);
    }

    private static AwardResult result(Status status, Obstacle... obstacles) {
        return new AwardResult(status, List.of(), 0, 0, 0, "", 1, "", List.of(obstacles));
    }
}
