package coop.encommun.supplier.solver.bench;

import coop.encommun.supplier.solver.Watch;
import java.util.OptionalDouble;

/** Notes when an award is seen for the first time. */
final class FirstAward implements Watch {

    private final long start;
    private double seconds = -1;

    FirstAward(long start) {
        this.start = start;
    }

    @Override
    public synchronized void sees(Progress progress) {
        if (seconds < 0 && progress.score() != null) {
            seconds = (System.nanoTime() - start) / 1e9;
        }
    }

    @Override
    public boolean saysStop() {
        return false;
    }

    synchronized OptionalDouble seconds() {
        return seconds < 0 ? OptionalDouble.empty() : OptionalDouble.of(seconds);
    }
}
