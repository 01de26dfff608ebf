package coop.encommun.supplier.solver;

import java.util.List;

/** Somebody looking on while an engine works. */
public interface Watch {

    Watch NOBODY = new Watch() {
        @Override
        public void sees(Progress progress) {
            // nobody is there
        }

        @Override
        public boolean saysStop() {
            return false;
        }
    };

    /** Called from time to time, from any thread. */
    void sees(Progress progress);

    /**
     * Called with every award that keeps all limits and is better than those before, as soon as it is known, from any
     * thread: what was shown here outlives an engine that crashes.
     */
    default void finds(List<AwardResult.Piece> better) {}

    /** Whether the engine should end now with what it has. */
    boolean saysStop();

    /**
     * @param percent of the time or of the work, 0 to 100
     * @param score of the best award so far, or null
     * @param bound no award has a lower score
     */
    record Progress(int percent, Long score, long bound) {}
}
