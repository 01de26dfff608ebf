package coop.encommun.supplier.solver.search;

import java.util.SplittableRandom;

/** Randomness that a failed test can be run again with. */
final class Seeds {

    private Seeds() {}

    static SplittableRandom printed(String test) {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println(test + " -Dseed=" + seed);
        return new SplittableRandom(seed);
    }
}
