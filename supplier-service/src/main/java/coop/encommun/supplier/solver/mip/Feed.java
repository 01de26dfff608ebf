package coop.encommun.supplier.solver.mip;

import com.sun.jna.Pointer;

/**
 * Passes on what HiGHS calls back. An exception must not unwind through native frames: it stops the run and is thrown
 * again afterwards.
 */
final class Feed implements HighsLibrary.Follower {

    static final int[] KINDS = {
        HighsLibrary.SIMPLEX_INTERRUPT,
        HighsLibrary.IPM_INTERRUPT,
        HighsLibrary.MIP_INTERRUPT,
        HighsLibrary.MIP_IMPROVING_SOLUTION
    };

    private final HighsLibrary library;
    private final Highs.Company company;
    private final int columns;
    private RuntimeException failure;

    Feed(HighsLibrary library, Highs.Company company, int columns) {
        this.library = library;
        this.company = company;
        this.columns = columns;
    }

    @Override
    public void follow(int kind, Pointer message, Pointer out, Pointer in, Pointer data) {
        try {
            switch (kind) {
                case HighsLibrary.MIP_IMPROVING_SOLUTION ->
                    company.sees(item(out, "mip_solution").getDoubleArray(0, columns));
                case HighsLibrary.MIP_INTERRUPT -> {
                    company.sees(item(out, "mip_dual_bound").getDouble(0));
                    answer(in);
                }
                default -> answer(in);
            }
        } catch (RuntimeException e) {
            failure = e;
        }
    }

    private void answer(Pointer in) {
        if (failure != null || company.saysStop()) {
            in.setInt(0, 1);
        }
    }

    private Pointer item(Pointer out, String name) {
        return library.Highs_getCallbackDataOutItem(out, name);
    }

    void rethrow() {
        if (failure != null) {
            throw failure;
        }
    }
}
