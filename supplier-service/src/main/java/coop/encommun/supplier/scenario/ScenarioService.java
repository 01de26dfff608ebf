package coop.encommun.supplier.scenario;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.problem.Violation;
import coop.encommun.kit.value.Ids;
import coop.encommun.supplier.bid.EarlyLooks;
import coop.encommun.supplier.negotiation.Negotiation;
import coop.encommun.supplier.negotiation.NegotiationRefused;
import coop.encommun.supplier.negotiation.NegotiationStatus;
import coop.encommun.supplier.negotiation.Negotiations;
import coop.encommun.supplier.negotiation.Round;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One transaction per command of a coordinator. */
@ApplicationScoped
class ScenarioService {
    /** Each limit of a scenario makes one more to compute. */
    private static final int MOST_LIMITS = 30;
    /** Waiting or being computed, of one negotiation: others want their turn too. */
    private static final int MOST_UNFINISHED = 50;

    private final Negotiations negotiations;
    private final Scenarios scenarios;
    private final CaseFiles caseFiles;
    private final EarlyLooks looks;
    private final TermsRegister terms;
    private final AuditTrail audit;
    private final Event<ScenarioEvent> told;
    private final Clock clock;

    ScenarioService(
            Negotiations negotiations,
            Scenarios scenarios,
            CaseFiles caseFiles,
            EarlyLooks looks,
            TermsRegister terms,
            AuditTrail audit,
            Event<ScenarioEvent> told,
            Clock clock) {
        this.negotiations = negotiations;
        this.scenarios = scenarios;
        this.caseFiles = caseFiles;
        this.looks = looks;
        this.terms = terms;
        this.audit = audit;
        this.told = told;
        this.clock = clock;
    }

    /** Queues a scenario of the last closed round; a repeat with the same id finds it. */
    @Transactional
    Scenario queue(UUID negotiationId, UUID id, ScenarioPlan plan, String by) {
        Negotiation negotiation = negotiations.require(negotiationId);
        return scenarios.findByIdOptional(id).orElseGet(() -> {
            terms.mustMakeSense(plan.terms(), negotiation);
            mustLeaveOthersTheirTurn(negotiationId);
            Scenario scenario = created(negotiation, id, plan, by, "scenario");
            told.fire(new ScenarioEvent.Queued(id));
            return scenario;
        });
    }

    /** One child per limit, that limit dropped; a repeat finds the children there are. */
    @Transactional
    List<Scenario> queueWithoutEachLimit(UUID negotiationId, UUID id, String by) {
        Scenario parent = scenarios.requireForChange(negotiationId, id);
        mustHaveLimits(parent.plan().terms());
        mustBeOf(openedRound(negotiations.require(negotiationId), "scenario"), parent);
        return DroppedLimit.allOf(parent.plan().terms()).stream()
                .map(limit -> child(parent, limit, by))
                .toList();
    }

    @Transactional
    Scenario cancel(UUID negotiationId, UUID id) {
        Scenario scenario = scenarios.requireForChange(negotiationId, id);
        scenario.cancel(now());
        audit.add(Audited.of("scenario.cancelled", id, Map.of("negotiation", negotiationId)));
        told.fire(new ScenarioEvent.CancelRequested(id));
        return scenario;
    }

    /** Creates a scenario that its creator computes at once. */
    @Transactional
    Task startOnTheSpot(UUID negotiationId, ScenarioPlan plan, Instant until, String by) {
        Negotiation negotiation = negotiations.require(negotiationId);
        Scenario scenario = created(negotiation, Ids.next(), plan, by, "award");
        Claim claim = scenario.start(Ids.next(), now(), until);
        return new Task(claim, caseFiles.of(scenario), plan);
    }

    /** The moment, in the precision the database keeps. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Scenario created(Negotiation negotiation, UUID id, ScenarioPlan plan, String by, String what) {
        Instant now = now();
        int round = openedRound(negotiation, what).number();
        ScenarioBasis basis = caseFiles.basis(negotiation.id(), round, now);
        List<Violation> against = caseFiles.of(negotiation, round, basis).reasonsAgainst();
        if (!against.isEmpty()) {
            throw Refused.withViolations(ScenarioRefused.NO_FEASIBLE_AWARD, against);
        }
        Scenario scenario = new Scenario(id, negotiation.id(), round, negotiation.currency(), plan, basis, now, by);
        scenarios.persist(scenario);
        audit.add(requested(scenario));
        return scenario;
    }

    private Scenario child(Scenario parent, DroppedLimit limit, String by) {
        UUID id = Ids.named("scenario", parent.id().toString(), limit.limit());
        return scenarios.findByIdOptional(id).orElseGet(() -> {
            mustLeaveOthersTheirTurn(parent.negotiationId());
            Scenario child = parent.without(limit, id, now(), by);
            scenarios.persist(child);
            audit.add(requested(child));
            told.fire(new ScenarioEvent.Queued(id));
            return child;
        });
    }

    private static Audited requested(Scenario scenario) {
        return Audited.of(
                "scenario.requested",
                scenario.id(),
                Map.of("negotiation", scenario.negotiationId(), "round", scenario.round()));
    }

    private void mustLeaveOthersTheirTurn(UUID negotiationId) {
        if (scenarios.unfinishedOf(negotiationId) >= MOST_UNFINISHED) {
            throw new Refused(ScenarioRefused.TOO_MANY_SCENARIOS, MOST_UNFINISHED);
        }
    }

    private static void mustHaveLimits(ScenarioTerms terms) {
        int limits = DroppedLimit.count(terms);
        if (limits == 0) {
            throw new Refused(ScenarioRefused.SCENARIO_WITHOUT_LIMITS);
        }
        if (limits > MOST_LIMITS) {
            throw new Refused(ScenarioRefused.SCENARIO_WITH_TOO_MANY_LIMITS, limits, MOST_LIMITS);
        }
    }

    private static void mustBeOf(Round last, Scenario parent) {
        if (parent.round() != last.number()) {
            throw new Refused(ScenarioRefused.SCENARIO_OF_EARLIER_ROUND, parent.round(), last.number());
        }
    }

    /**
     * Scenarios are for rounds that may still be awarded.
     *
     * @param what is asked for, in the trace of who asks too early
     */
    private Round openedRound(Negotiation negotiation, String what) {
        return switch (negotiation.status()) {
            case ROUND_OPEN, ROUND_CLOSED -> looks.roundToAward(negotiation, what);
            case PREPARED, AWARDED, FAILED, CANCELLED ->
                throw new Refused(
                        NegotiationRefused.NEGOTIATION_STATE_FORBIDS, negotiation.status(), NegotiationStatus.AWARDED);
        };
    }
}
