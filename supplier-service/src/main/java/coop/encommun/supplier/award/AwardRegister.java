package coop.encommun.supplier.award;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.event.Outbox;
import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.problem.Violation;
import coop.encommun.supplier.bid.EarlyLooks;
import coop.encommun.supplier.negotiation.Negotiation;
import coop.encommun.supplier.negotiation.NegotiationRefused;
import coop.encommun.supplier.negotiation.NegotiationStatus;
import coop.encommun.supplier.negotiation.Negotiations;
import coop.encommun.supplier.scenario.AwardCase;
import coop.encommun.supplier.scenario.CaseFiles;
import coop.encommun.supplier.scenario.Scenario;
import coop.encommun.supplier.scenario.Scenarios;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** The transaction of an award: whatever could have changed since the scenario was computed is looked at again. */
@ApplicationScoped
class AwardRegister {
    private final Negotiations negotiations;
    private final Scenarios scenarios;
    private final CaseFiles caseFiles;
    private final EarlyLooks looks;
    private final Awards awards;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Event<AwardEvent> told;
    private final Clock clock;

    AwardRegister(
            Negotiations negotiations,
            Scenarios scenarios,
            CaseFiles caseFiles,
            EarlyLooks looks,
            Awards awards,
            Outbox outbox,
            AuditTrail audit,
            Event<AwardEvent> told,
            Clock clock) {
        this.negotiations = negotiations;
        this.scenarios = scenarios;
        this.caseFiles = caseFiles;
        this.looks = looks;
        this.awards = awards;
        this.outbox = outbox;
        this.audit = audit;
        this.told = told;
        this.clock = clock;
    }

    /** The scenario, over, and the case it was computed from. */
    record Basis(Scenario scenario, AwardCase open) {}

    @Transactional
    Basis read(UUID negotiationId, UUID scenarioId) {
        Scenario scenario = scenarios.require(negotiationId, scenarioId);
        return new Basis(scenario, caseFiles.of(scenario));
    }

    /** Ends the negotiation with the scenario's award. */
    @Transactional
    Award store(UUID negotiationId, UUID scenarioId, String by, String reason) {
        Negotiation negotiation = negotiations.requireForChange(negotiationId);
        int round = openedRound(negotiation);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Scenario scenario = scenarios.require(negotiationId, scenarioId);
        mustBeOf(round, scenario);
        mustStand(scenario, now);
        Choice choice = new Choice(scenario, cheapest(scenario, now));
        choice.mustBeReasoned(reason);
        negotiation.award(now, by, reason);
        Award award = new Award(choice, now, by, reason);
        awards.persist(award);
        award.awardedIn(audit.add(Audited.sealing("negotiation.awarded", negotiationId, award.audited())));
        outbox.add(award.event());
        told.fire(award.event());
        return award;
    }

    /** The cheapest scenario of the round that could be awarded instead, or this one. */
    private Scenario cheapest(Scenario scenario, Instant now) {
        return scenarios.cheaperThan(scenario.netCost(), scenario.negotiationId(), scenario.round()).stream()
                .filter(cheaper -> expired(cheaper, now).isEmpty())
                .findFirst()
                .orElse(scenario);
    }

    private void mustStand(Scenario scenario, Instant now) {
        List<Violation> expired = expired(scenario, now);
        if (!expired.isEmpty()) {
            throw Refused.withViolations(AwardRefused.SCENARIO_OUTDATED, expired);
        }
    }

    private List<Violation> expired(Scenario scenario, Instant now) {
        return caseFiles
                .of(scenario)
                .expiredAt(now, scenario.award().orElseThrow().suppliers());
    }

    private static void mustBeOf(int round, Scenario scenario) {
        if (scenario.round() != round) {
            throw Refused.withViolations(
                    AwardRefused.SCENARIO_OUTDATED,
                    List.of(new Violation("scenarioId", "scenario-of-earlier-round", scenario.round(), round)));
        }
    }

    private int openedRound(Negotiation negotiation) {
        return switch (negotiation.status()) {
            case ROUND_OPEN, ROUND_CLOSED ->
                looks.roundToAward(negotiation, "award").number();
            case PREPARED, AWARDED, FAILED, CANCELLED ->
                throw new Refused(
                        NegotiationRefused.NEGOTIATION_STATE_FORBIDS, negotiation.status(), NegotiationStatus.AWARDED);
        };
    }
}
