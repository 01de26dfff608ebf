package coop.encommun.supplier.scenario;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.value.Ids;
import coop.encommun.supplier.RefusedWithTrace;
import coop.encommun.supplier.scenario.ScenarioSolver.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The transactions of whoever computes scenarios: claiming one, giving a sign of life, storing how it ended. */
@ApplicationScoped
class ScenarioRegister {
    private static final Logger LOG = Logger.getLogger(ScenarioRegister.class);

    private final Scenarios scenarios;
    private final CaseFiles caseFiles;
    private final ScenarioSettings settings;
    private final AuditTrail audit;
    private final Event<ScenarioEvent> told;
    private final Clock clock;

    ScenarioRegister(
            Scenarios scenarios,
            CaseFiles caseFiles,
            ScenarioSettings settings,
            AuditTrail audit,
            Event<ScenarioEvent> told,
            Clock clock) {
        this.scenarios = scenarios;
        this.caseFiles = caseFiles;
        this.settings = settings;
        this.audit = audit;
        this.told = told;
        this.clock = clock;
    }

    /** The scenario that waits longest, for the caller alone to compute; empty when none waits. */
    @Transactional
    Optional<Task> claimNext() {
        Instant now = now();
        Optional<Scenario> free = scenarios.nextFree(now);
        while (free.isPresent()) {
            Scenario scenario = free.get();
            if (scenario.state() == ScenarioState.RUNNING) {
                LOG.warnf("Scenario %s was lost by whoever computed it", scenario.id());
                scenario.takeBack(now);
            }
            if (!scenarios.isOfRoundToAward(scenario)) {
                scenario.giveUp(now);
            }
            Optional<Task> task = scenario.state() == ScenarioState.QUEUED ? start(scenario, now) : Optional.empty();
            if (task.isPresent()) {
                return task;
            }
            scenarios.flush();
            free = scenarios.nextFree(now);
        }
        return Optional.empty();
    }

    /** Empty when its case cannot be made: it must not keep those behind it waiting. */
    private Optional<Task> start(Scenario scenario, Instant now) {
        Claim claim = scenario.start(Ids.next(), now, until(now));
        try {
            return Optional.of(new Task(claim, caseFiles.of(scenario), scenario.plan()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "The case of scenario %s cannot be made", scenario.id());
            if (e instanceof RefusedWithTrace refused) {
                audit.add(refused.trace());
            }
            scenario.fail(claim, ScenarioFailure.SOLVER_FAILED, now);
            told.fire(new ScenarioEvent.Failed(ScenarioFailure.SOLVER_FAILED));
            return Optional.empty();
        }
    }

    /** A sign of life, and how far the computation has come; returns what to do next. */
    @Transactional
    Scenario.Order report(Claim claim, Best best) {
        return scenarios
                .findForChange(claim.scenarioId())
                .map(scenario -> {
                    if (!scenarios.isOfRoundToAward(scenario)) {
                        scenario.giveUp(now());
                    }
                    return scenario.report(claim, best, until(now()));
                })
                .orElse(Scenario.Order.LEAVE);
    }

    /** Stores how it ended, unless somebody else has it by now. */
    @Transactional
    void end(Claim claim, Outcome outcome) {
        Scenario scenario = scenarios.findForChange(claim.scenarioId()).orElseThrow();
        boolean ended = switch (outcome) {
            case Outcome.Solved(ScenarioResult result) -> {
                told.fire(new ScenarioEvent.Solved(result.status(), result.seconds()));
                yield scenario.end(claim, result, now());
            }
            case Outcome.Failed(ScenarioFailure why) -> {
                told.fire(new ScenarioEvent.Failed(why));
                yield scenario.fail(claim, why, now());
            }
        };
        if (!ended) {
            LOG.warnf("Scenario %s was taken by somebody else meanwhile: %s", claim.scenarioId(), outcome.getClass());
        }
    }

    /** Puts it back for the next one to take. */
    @Transactional
    void giveBack(Claim claim) {
        scenarios.findForChange(claim.scenarioId()).ifPresent(scenario -> scenario.giveBack(claim, now()));
    }

    Instant until(Instant now) {
        return now.plus(settings.lease());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
