package coop.encommun.supplier.award;

import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.problem.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Reads the case, lets the engine work without holding the database, checks, stores. */
@ApplicationScoped
class AwardService {
    private static final Logger LOG = Logger.getLogger(AwardService.class);

    private final AwardRegister register;
    private final AwardEngine engine;

    AwardService(AwardRegister register, AwardEngine engine) {
        this.register = register;
        this.engine = engine;
    }

    /** @throws IllegalStateException when the engine's result does not stand up to the check; nothing is stored */
    Award award(UUID negotiationId, String by, String reason) {
        AwardCase open = register.open(negotiationId);
        refuseIfAny(open.reasonsAgainst());
        AwardProblem problem = open.problem();
        AwardResult result = solve(negotiationId, problem);
        if (!result.isFeasible()) {
            refuseIfAny(open.reasonsAgainst(result));
        }
        List<String> faults = AwardChecker.faults(problem, result);
        if (!faults.isEmpty()) {
            LOG.errorf("WRONG AWARD by engine %s for negotiation %s: %s", result.engine(), negotiationId, faults);
            throw new IllegalStateException("The award of engine " + result.engine() + " is wrong");
        }
        return register.store(open, result, by, reason);
    }

    private AwardResult solve(UUID negotiationId, AwardProblem problem) {
        try {
            return engine.award(problem);
        } catch (ArithmeticException e) {
            LOG.warnf("Award of negotiation %s is beyond the engine's range: %s", negotiationId, e.getMessage());
            throw new Refused(AwardRefused.AWARD_BEYOND_LIMITS);
        }
    }

    private static void refuseIfAny(List<Violation> reasons) {
        if (!reasons.isEmpty()) {
            throw Refused.withViolations(AwardRefused.NO_FEASIBLE_AWARD, reasons);
        }
    }
}
