package coop.encommun.supplier.solver.search;

import java.util.concurrent.locks.LockSupport;

/** A wait between two looks. */
final class Pause {

    private static final long NANOS = 10_000_000;

    private Pause() {}

    static void briefly() {
        LockSupport.parkNanos(NANOS);
    }
}
