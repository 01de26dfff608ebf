package coop.encommun.supplier.scenario;

import coop.encommun.kit.value.Money;
import coop.encommun.supplier.solver.Watch;
import java.math.BigDecimal;
import java.util.Optional;

/** A scenario being computed here: how far it has come, and whether it should stop. */
final class Computation implements Watch {
    private final Task task;
    private volatile Best best = Best.NOTHING;
    private volatile boolean stopped;
    private volatile boolean interrupted;

    Computation(Task task) {
        this.task = task;
    }

    @Override
    public void sees(Progress progress) {
        best = new Best(
                Math.clamp(progress.percent(), 0, 100),
                amount(Optional.ofNullable(progress.score())),
                amount(Optional.of(progress.bound()).filter(bound -> bound > ScenarioResult.NO_BOUND)));
    }

    @Override
    public boolean saysStop() {
        return stopped;
    }

    void stop() {
        stopped = true;
    }

    /** The service goes down: stop, and let somebody else begin anew. */
    void interrupt() {
        interrupted = true;
        stopped = true;
    }

    boolean isInterrupted() {
        return interrupted;
    }

    Task task() {
        return task;
    }

    Claim claim() {
        return task.claim();
    }

    Best best() {
        return best;
    }

    private BigDecimal amount(Optional<Long> cost) {
        return cost.map(task.open()::money).map(Money::amount).orElse(null);
    }
}
