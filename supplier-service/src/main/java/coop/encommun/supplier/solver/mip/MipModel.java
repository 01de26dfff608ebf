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

    private int rows;
    private double[] rowLow = new double[256];
    private double[] rowHigh = new double[256];
    private int[] start = new int[257];
    private int[] index = new int[1024];
    private double[] value = new double[1024];

    private int[] placeInRow = new int[256];
    private double offset;
    private Open open;

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
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
        placeInRow[columns] = -1;
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
        int at = placeInRow[column];
        if (at >= start[rows]) {
            value[at] += coefficient;
        } else if (coefficient != 0) {
            append(coefficient, column);
        }
        return this;
    }

    MipModel put(double coefficient, int[] sum) {
        for (int column : sum) {
            put(coefficient, column);
        }
        return this;
    }

    private void append(double coefficient, int column) {
        int end = filled();
        if (end == index.length) {
            index = Arrays.copyOf(index, 2 * end);
            value = Arrays.copyOf(value, 2 * end);
        }
        index[end] = column;
        value[end] = coefficient;
        placeInRow[column] = end;
        start[rows + 1] = end + 1;
    }

    private int filled() {
        return start[rows + 1];
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
        int end = filled();
        rowLow[rows] = low;
        rowHigh[rows] = high;
        rows++;
        if (rows == rowLow.length) {
            growRows(2 * rows);
        }
        start[rows] = end;
        start[rows + 1] = end;
    }

    /** Divides the open row so that its largest coefficient is at most {@code largest}: tolerances are absolute. */
    double scaleTo(double largest) {
        double most = 0;
        for (int i = start[rows]; i < filled(); i++) {
            most = Math.max(most, Math.abs(value[i]));
        }
        double factor = most > largest ? largest / most : 1;
        for (int i = start[rows]; factor < 1 && i < filled(); i++) {
            value[i] *= factor;
        }
        return factor;
    }

    /** Whether the point keeps all rows and bounds, but for rounding in the sums. */
    boolean holds(double[] point) {
        for (int c = 0; c < columns; c++) {
            if (point[c] < columnLow[c] || point[c] > columnHigh[c]) {
                return false;
            }
        }
        for (int r = 0; r < rows; r++) {
            if (!rowHolds(r, point)) {
                return false;
            }
        }
        return true;
    }

    private boolean rowHolds(int row, double[] point) {
        double sum = 0;
        double size = 1e-3;
        for (int i = start[row]; i < start[row + 1]; i++) {
            double term = value[i] * point[index[i]];
            sum += term;
            size = Math.max(size, Math.abs(term));
        }
        double slack = 1e-12 * size;
        return sum >= rowLow[row] - slack && sum <= rowHigh[row] + slack;
    }

    int passTo(HighsLibrary library, Pointer highs) {
        return library.Highs_passMip(
                highs,
                columns,
                rows,
                start[rows],
                HighsLibrary.ROW_WISE,
                HighsLibrary.MINIMISE,
                offset,
                cost,
                columnLow,
                columnHigh,
                rowLow,
                rowHigh,
                start,
                index,
                value,
                integer);
    }

    private void growColumns(int size) {
        cost = Arrays.copyOf(cost, size);
        columnLow = Arrays.copyOf(columnLow, size);
        columnHigh = Arrays.copyOf(columnHigh, size);
        integer = Arrays.copyOf(integer, size);
        placeInRow = Arrays.copyOf(placeInRow, size);
    }

    private void growRows(int size) {
        rowLow = Arrays.copyOf(rowLow, size);
        rowHigh = Arrays.copyOf(rowHigh, size);
        start = Arrays.copyOf(start, size + 1);
    }
}
