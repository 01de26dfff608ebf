package coop.encommun.supplier.negotiation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.kit.problem.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class NegotiationTest {
    private static final Instant NOW = Instant.parse("2026-10-05T13:00:00Z");
    private static final Instant DUE = NOW.plus(Duration.ofDays(4));
    private static final UUID PAPETERIE = UUID.randomUUID();
    private static final UUID LAURENTIDES = UUID.randomUUID();

    private final UUID id = UUID.randomUUID();
    private final Negotiation negotiation = Office.negotiation(id, NOW);

    @Test
    void knowsItsOnlySteps() {
        String table = Arrays.stream(NegotiationStatus.values())
                .map(from -> from + " -> "
                        + Arrays.stream(NegotiationStatus.values())
                                .filter(from::mayBecome)
                                .map(Enum::name)
                                .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));

        assertEquals("""
                PREPARED -> ROUND_OPEN FAILED CANCELLED
                ROUND_OPEN -> ROUND_CLOSED CANCELLED
                ROUND_CLOSED -> ROUND_OPEN AWARDED FAILED CANCELLED
                AWARDED -> CANCELLED
                FAILED ->\s
                CANCELLED ->\s""", table);
    }

    @Test
    void keepsItsHistory() {
        open(DUE);
        closeAndOpen(NOW.plusSeconds(60));
        negotiation.award(NOW.plusSeconds(90), "claire", "le moins cher");

        assertEquals(
                List.of(
                        new Transition(null, NegotiationStatus.PREPARED, NOW, "purchasing-service", null),
                        new Transition(NegotiationStatus.PREPARED, NegotiationStatus.ROUND_OPEN, NOW, "claire", null),
                        new Transition(
                                NegotiationStatus.ROUND_OPEN,
                                NegotiationStatus.ROUND_CLOSED,
                                NOW.plusSeconds(60),
                                "claire",
                                null),
                        new Transition(
                                NegotiationStatus.ROUND_CLOSED,
                                NegotiationStatus.AWARDED,
                                NOW.plusSeconds(90),
                                "claire",
                                "le moins cher")),
                negotiation.transitions());
    }

    @Test
    void tellsOfAnOpenedRound() {
        assertEquals(new NegotiationEvent.RoundOpened(id, 1, NOW, DUE, 2), open(DUE));
    }

    @Test
    void numbersRoundsAndKeepsTheFirstRuleOfDisclosure() {
        open(DUE);
        closeAndOpen(NOW);
        negotiation.openRound(
                UUID.randomUUID(),
                new RoundTerms(List.of(PAPETERIE), NOW, DUE, Disclosure.NOTHING),
                NOW.plusSeconds(5),
                "claire");

        assertEquals(2, negotiation.round(2).number());
        assertEquals(Disclosure.OWN_RANK, negotiation.disclosure());
    }

    @Test
    void closesAtTheDueTimeHoweverLateItIsNoticed() {
        open(DUE);

        assertEquals(DUE, negotiation.closeRound(1, DUE, DUE.plus(Duration.ofDays(30)), Negotiation.DUE_TIME));
        assertEquals(DUE, negotiation.round(1).closedAt());
    }

    @Test
    void closesEarlyWhenTheCoordinatorSaysSo() {
        open(DUE);

        assertEquals(NOW.plusSeconds(10), negotiation.closeRound(1, DUE, NOW.plusSeconds(10), "claire"));
    }

    @Test
    void refusesToCloseTwice() {
        open(DUE);
        negotiation.closeRound(1, DUE, NOW, "claire");

        assertRefused("round-not-open", () -> negotiation.closeRound(1, DUE, NOW, "claire"));
    }

    @Test
    void refusesASecondRoundWhileOneIsOpen() {
        open(DUE);

        assertRefused("negotiation-state-forbids", () -> open(DUE));
    }

    @Test
    void refusesToAwardWhileARoundIsOpen() {
        open(DUE);

        assertRefused("negotiation-state-forbids", () -> negotiation.award(NOW, "claire", null));
        assertRefused("round-still-open", negotiation::roundToAward);
    }

    @Test
    void takesBidsFromOpeningUntilJustBeforeTheDueTime() {
        Instant opensAt = NOW.plusSeconds(100);
        negotiation.openRound(
                UUID.randomUUID(), new RoundTerms(List.of(PAPETERIE), opensAt, DUE, Disclosure.NOTHING), NOW, "claire");
        Round round = negotiation.round(1);

        assertRefused("round-not-open-yet", () -> round.mustTakeBids(opensAt.minusNanos(1000)));
        round.mustTakeBids(opensAt);
        round.mustTakeBids(DUE.minusNanos(1000));
        assertRefused("round-not-open", () -> round.mustTakeBids(DUE));
    }

    @Test
    void takesNoBidAfterAnEarlyClosing() {
        open(DUE);
        negotiation.closeRound(1, DUE, NOW.plusSeconds(1), "claire");

        assertRefused("round-not-open", () -> negotiation.round(1).mustTakeBids(NOW.plusSeconds(2)));
    }

    @Test
    void knowsNoOtherRound() {
        open(DUE);

        assertRefused("not-found", () -> negotiation.round(0));
        assertRefused("not-found", () -> negotiation.round(2));
    }

    @Test
    void waitsForTheBidsToBeOpenedBeforeItGoesOn() {
        open(DUE);
        negotiation.closeRound(1, DUE, NOW, "claire");

        assertRefused("bids-not-opened-yet", () -> negotiation.round(1).mustBeOpened());
        assertRefused("bids-not-opened-yet", negotiation::roundToAward);
        assertRefused("bids-not-opened-yet", negotiation::lastOpenedRound);
        assertRefused("bids-not-opened-yet", () -> open(DUE));

        negotiation.round(1).open(NOW.plusSeconds(7));
        assertEquals(NOW.plusSeconds(7), negotiation.roundToAward().openedAt());
        open(DUE);
        assertEquals(1, negotiation.lastOpenedRound().number());
        assertRefused("round-still-open", negotiation::roundToAward);
    }

    @Test
    void keepsBidsSealedForGoodWhenCancelledDuringARound() {
        open(DUE);
        assertRefused("round-still-open", () -> negotiation.round(1).mustBeOpened());

        assertEquals(
                new NegotiationEvent.Failed(id, NOW, "negotiation-cancelled", "budget retiré"),
                negotiation.cancel("budget retiré", NOW, "claire"));
        assertRefused("bids-stay-sealed", () -> negotiation.round(1).mustBeOpened());
        assertRefused("round-not-open", () -> negotiation.round(1).mustTakeBids(NOW));
    }

    @Test
    void leavesAnAwardToTheBuyerToUndo() {
        open(DUE);
        negotiation.closeRound(1, DUE, NOW, "claire");
        negotiation.award(NOW, "claire", null);

        assertRefused("negotiation-state-forbids", () -> negotiation.cancel("trop tard", NOW, "claire"));
        negotiation.cancelledByBuyer("commande annulée", NOW);
        assertEquals(NegotiationStatus.CANCELLED, negotiation.status());
    }

    @Test
    void staysFailedWhenThePooledOrderIsCancelledAfterwards() {
        negotiation.fail("aucun fournisseur", NOW, "claire");
        negotiation.cancelledByBuyer("commande annulée", NOW);

        assertEquals(NegotiationStatus.FAILED, negotiation.status());
        assertEquals(2, negotiation.transitions().size());
    }

    @Test
    void sumsTheFirmDemandOfItsRegions() {
        assertTrue(negotiation.lines().getFirst().firmQuantity().compareTo(java.math.BigDecimal.valueOf(445)) == 0);
    }

    private NegotiationEvent.RoundOpened open(Instant closesAt) {
        return negotiation.openRound(
                UUID.randomUUID(),
                new RoundTerms(List.of(PAPETERIE, LAURENTIDES), NOW, closesAt, Disclosure.OWN_RANK),
                NOW,
                "claire");
    }

    private void closeAndOpen(Instant at) {
        negotiation.closeRound(1, DUE, at, "claire");
        negotiation.round(1).open(at);
    }

    private static void assertRefused(String slug, Executable command) {
        assertEquals(slug, assertThrows(Refused.class, command).type().slug());
    }
}
