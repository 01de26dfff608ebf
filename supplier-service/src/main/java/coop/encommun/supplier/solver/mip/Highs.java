package coop.encommun.supplier.solver.mip;

import com.sun.jna.Pointer;

/**
 * One HiGHS solver: takes one model, runs once, is closed. HiGHS is written in C++, so all of it lives in native memory,
 * which only {@link #close} gives back.
 */
final class Highs implements AutoCloseable {

    private final HighsLibrary library = HighsLoader.library();
    private final Pointer highs = library.Highs_create();
    private final MipModel model;
    private HighsLibrary.Follower follower;

    /** @throws IllegalStateException when there is no library for this platform, or the model is malformed */
    Highs(MipModel model) {
        this.model = model;
        set("output_flag", false);
        accept("model", model.passTo(library, highs));
    }

    static String version() {
        return HighsLoader.library().Highs_version();
    }

    Highs set(String option, int value) {
        accept(option, library.Highs_setIntOptionValue(highs, option, value));
        return this;
    }

    Highs set(String option, double value) {
        accept(option, library.Highs_setDoubleOptionValue(highs, option, value));
        return this;
    }

    Highs set(String option, boolean value) {
        accept(option, library.Highs_setBoolOptionValue(highs, option, value ? 1 : 0));
        return this;
    }

    Highs set(String option, String value) {
        accept(option, library.Highs_setStringOptionValue(highs, option, value));
        return this;
    }

    /** A feasible point to start from; HiGHS checks it and drops it when it is none. */
    Highs start(double[] point) {
        library.Highs_setSolution(highs, point, null, null, null);
        return this;
    }

    /** @param company told of better points and bounds, and asked whether to stop; in this thread */
    Outcome run(Company company) {
        Feed feed = new Feed(library, company, model.columns());
        follower = feed; // HiGHS keeps the bare address: the collector must not take it
        library.Highs_setCallback(highs, follower, null);
        for (int kind : Feed.KINDS) {
            accept("callback", library.Highs_startCallback(highs, kind));
        }
        library.Highs_run(highs);
        feed.rethrow();
        return outcome();
    }

    private Outcome outcome() {
        int[] whole = new int[1];
        double[] real = new double[1];
        library.Highs_getDoubleInfoValue(highs, "mip_dual_bound", real);
        double bound = real[0];
        library.Highs_getIntInfoValue(highs, "primal_solution_status", whole);
        double[] point = null;
        if (whole[0] == HighsLibrary.FEASIBLE_POINT) {
            point = new double[model.columns()];
            library.Highs_getSolution(
                    highs, point, new double[model.columns()], new double[model.rows()], new double[model.rows()]);
        }
        return new Outcome(Ending.of(library.Highs_getModelStatus(highs)), point, bound);
    }

    private static void accept(String what, int status) {
        if (status == HighsLibrary.ERROR) {
            throw new IllegalStateException("HiGHS refuses " + what);
        }
    }

    @Override
    public void close() {
        library.Highs_destroy(highs);
    }

    /** Why HiGHS ended. */
    enum Ending {
        OPTIMAL,
        INFEASIBLE,
        CUT_SHORT;

        /** The codes are HiGHS's HighsModelStatus; ours is never unbounded, so "or unbounded" says infeasible. */
        private static Ending of(int status) {
            return switch (status) {
                case 6, 7 -> OPTIMAL;
                case 8, 9 -> INFEASIBLE;
                default -> CUT_SHORT;
            };
        }
    }

    /**
     * @param point the best found, one value per column; null when none was
     * @param bound no point costs less; minus infinity when nothing is known
     */
    record Outcome(Ending ending, double[] point, double bound) {}

    /** Looks on while HiGHS runs. */
    interface Company {

        /** Waits for the end. */
        Company PATIENT = () -> false;

        boolean saysStop();

        default void sees(double[] point) {}

        default void sees(double bound) {}
    }
}
