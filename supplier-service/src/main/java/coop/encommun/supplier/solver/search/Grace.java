package coop.encommun.supplier.solver.search;

/**
 * What the exact program may still take once the threads together have a proof: as long again as it took, but from
 * one to two seconds. Its own proof is worth waiting for, since it is the same whatever the clock did.
 */
final class Grace {

    private static final long LEAST = 1_000_000_000L;
    private static final long MOST = 2_000_000_000L;

    private final long began = System.nanoTime();
    private long end = Long.MAX_VALUE;

    /** Asked once there is a proof; the first question starts it. */
    boolean isOver() {
        long now = System.nanoTime() - began;
        if (end == Long.MAX_VALUE) {
            end = now + Math.clamp(now, LEAST, MOST);
        }
        return now > end;
    }
}
