package coop.encommun.kit.audit;

import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * A thread's work that ends with the service and with nothing else: whatever a step throws, errors of the virtual machine
 * included, the next one follows. A step waits for its work by itself. Failures are warned of at first; of a streak of
 * {@link #SERIOUS} one error tells the cause, and nothing more is said until it goes on.
 */
final class Unending implements Runnable {

    static final int SERIOUS = 10;

    interface Step {
        void run() throws Exception;
    }

    private final String name;
    private final Logger log;
    private final BooleanSupplier goesOn;
    private final Step step;

    private int failures;

    Unending(String name, Logger log, BooleanSupplier goesOn, Step step) {
        this.name = name;
        this.log = log;
        this.goesOn = goesOn;
        this.step = step;
    }

    @Override
    public void run() {
        while (goesOn.getAsBoolean()) {
            try {
                step.run();
                succeeded();
            } catch (Throwable failure) {
                if (goesOn.getAsBoolean()) failed(failure);
            }
        }
    }

    private void succeeded() {
        if (failures > 0) log.infof("%s goes on after %d failures", name, failures);
        failures = 0;
    }

    private void failed(Throwable failure) {
        failures++;
        try {
            if (failures < SERIOUS) log.warnf("%s does not go on for now: %s", name, failure);
            if (failures == SERIOUS) log.errorf(failure, "%s has not gone on %d times in a row", name, failures);
        } catch (Throwable unsaid) { // without memory for a line in the log there may be some the next time
            failure.addSuppressed(unsaid);
        }
    }
}
