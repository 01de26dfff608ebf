package coop.encommun.supplier.solver.mip;

import com.sun.jna.Pointer;
import java.util.Arrays;

/**
 * A mixed integer program under construction, in primitive arrays that grow: models run to a hundred thousand columns,
 * of which an object each would be the larger part of the memory. Rows are written one after the other.
 */
final class MipModel {

    private int columns;
    private double[] cost = new double[256];
    private double[] columnLow = new double[256];
    private double[] columnHigh = new double[256];
    private int[] integer = new int[256];

    private final Rows rows = new Rows();
    private double offset;
    private Open open;

    int columns() {
        return columns;
    }

    int rows() {
        return rows.count();
    }

    /** @return the new column's number */
    int binary(double price) {
        return column(price, 0, 1, true);
    }

    /** @return the new column's number */
    int column(double price, double low, double high, boolean whole) {
        if (columns == cost.length) {
            growColumns(2 * columns);
        }
        cost[columns] = price;
        columnLow[columns] = low;
        columnHigh[columns] = high;
        integer[columns] = whole ? 1 : 0;
        return columns++;
    }

    void fix(int column, double at) {
        columnLow[column] = at;
        columnHigh[column] = at;
    }

    /** @return whether it was not whole before */
    boolean makeWhole(int column) {
        boolean broken = integer[column] == 0;
        integer[column] = 1;
        return broken;
    }

    boolean makeAllWhole() {
        boolean any = false;
        for (int c = 0; c < columns; c++) {
            any |= makeWhole(c);
        }
        return any;
    }

    /** Leaves only the quantities open, and those whole, until {@link #unfix}. */
    void fixBinariesAt(double[] point) {
        open = new Open(columnLow.clone(), columnHigh.clone(), integer.clone());
        for (int c = 0; c < columns; c++) {
            if (integer[c] == 1 && columnHigh[c] <= 1) {
                fix(c, Math.rint(point[c]));
            }
            integer[c] = 1;
        }
    }

    void unfix() {
        columnLow = open.low;
        columnHigh = open.high;
        integer = open.integer;
        open = null;
    }

    private record Open(double[] low, double[] high, int[] integer) {}

    /** Leaves only the question whether there is a point at all. */
    void clearCosts() {
        Arrays.fill(cost, 0);
    }

    void addOffset(double price) {
        offset += price;
    }

    /** Adds to the open row; a column named again adds up. */
    MipModel put(double coefficient, int column) {
        rows.put(coefficient, column);
        return this;
    }

    MipModel put(double coefficient, int[] sum) {
        for (int column : sum) {
            put(coefficient, column);
        }
        return this;
    }

    void atMost(double high) {
        between(Double.NEGATIVE_INFINITY, high);
    }

    void atLeast(double low) {
        between(low, Double.POSITIVE_INFINITY);
    }

    void equal(double to) {
        between(to, to);
    }

    /** Closes the open row. */
    void between(double low, double high) {
        rows.close(low, high);
    }

    /** Divides the open row so that its largest coefficient is at most {@code largest}: tolerances are absolute. */
    double scaleTo(double largest) {
        return rows.scaleTo(largest);
    }

    /** Whether the point keeps all rows and bounds, but for rounding in the sums. */
    boolean holds(double[] point) {
        for (int c = 0; c < columns; c++) {
            if (point[c] < columnLow[c] || point[c] > columnHigh[c]) {
                return false;
            }
        }
        return rows.hold(point);
    }

    int passTo(HighsLibrary library, Pointer highs) {
        return library.Highs_passMip(
                highs,
                columns,
                rows.count(),
                rows.entries(),
                HighsLibrary.ROW_WISE,
                HighsLibrary.MINIMISE,
                offset,
                cost,
                columnLow,
                columnHigh,
                rows.low(),
                rows.high(),
                rows.start(),
                rows.index(),
                rows.value(),
                integer);
    }

    private void growColumns(int size) {
        cost = Arrays.copyOf(cost, size);
        columnLow = Arrays.copyOf(columnLow, size);
        columnHigh = Arrays.copyOf(columnHigh, size);
        integer = Arrays.copyOf(integer, size);
    }
}
