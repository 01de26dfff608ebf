package coop.encommun.supplier.solver.mip;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Pointer;

/** The functions of the HiGHS C API that we call, under their own names: the interface is the binding. */
interface HighsLibrary extends Library {

    int ERROR = -1;
    int ROW_WISE = 2;
    int MINIMISE = 1;
    int FEASIBLE_POINT = 2;

    /** Kinds of callback. */
    int SIMPLEX_INTERRUPT = 1;

    int IPM_INTERRUPT = 2;
    int MIP_IMPROVING_SOLUTION = 4;
    int MIP_INTERRUPT = 6;

    Pointer Highs_create();

    void Highs_destroy(Pointer highs);

    String Highs_version();

    int Highs_setBoolOptionValue(Pointer highs, String option, int value);

    int Highs_setIntOptionValue(Pointer highs, String option, int value);

    int Highs_setDoubleOptionValue(Pointer highs, String option, double value);

    int Highs_setStringOptionValue(Pointer highs, String option, String value);

    int Highs_passMip(
            Pointer highs,
            int columns,
            int rows,
            int entries,
            int format,
            int sense,
            double offset,
            double[] cost,
            double[] columnLow,
            double[] columnHigh,
            double[] rowLow,
            double[] rowHigh,
            int[] starts,
            int[] indices,
            double[] values,
            int[] integrality);

    int Highs_setSolution(Pointer highs, double[] columns, double[] rows, double[] columnDuals, double[] rowDuals);

    int Highs_setCallback(Pointer highs, Follower follower, Pointer data);

    int Highs_startCallback(Pointer highs, int kind);

    Pointer Highs_getCallbackDataOutItem(Pointer out, String name);

    int Highs_run(Pointer highs);

    int Highs_getModelStatus(Pointer highs);

    int Highs_getSolution(Pointer highs, double[] columns, double[] columnDuals, double[] rows, double[] rowDuals);

    int Highs_getIntInfoValue(Pointer highs, String name, int[] value);

    int Highs_getDoubleInfoValue(Pointer highs, String name, double[] value);

    /** Called back by HiGHS in the thread that runs it; {@code in} starts with the int that asks it to stop. */
    interface Follower extends Callback {
        void follow(int kind, Pointer message, Pointer out, Pointer in, Pointer data);
    }
}
