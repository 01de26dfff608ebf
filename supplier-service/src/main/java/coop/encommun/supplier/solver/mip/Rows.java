package coop.encommun.supplier.solver.mip;

import java.util.Arrays;

/** The rows of a program, sparse, one after the other: the last one is open until {@link #close}. */
final class Rows {

    private int count;
    private double[] low = new double[256];
    private double[] high = new double[256];
    private int[] start = new int[257];
    private int[] index = new int[1024];
    private double[] value = new double[1024];

    /** Where a column was last put; that may be in a row before. */
    private int[] place = new int[256];

    int count() {
        return count;
    }

    int entries() {
        return start[count];
    }

    double[] low() {
        return low;
    }

    double[] high() {
        return high;
    }

    int[] start() {
        return start;
    }

    int[] index() {
        return index;
    }

    double[] value() {
        return value;
    }

    /** Adds to the open row; a column named again adds up. */
    void put(double coefficient, int column) {
        if (column >= place.length) {
            place = Arrays.copyOf(place, Math.max(column + 1, 2 * place.length));
        }
        int at = place[column];
        if (at >= start[count] && at < end() && index[at] == column) {
            value[at] += coefficient;
        } else if (coefficient != 0) {
            append(coefficient, column);
        }
    }

    private void append(double coefficient, int column) {
        int end = end();
        if (end == index.length) {
            index = Arrays.copyOf(index, 2 * end);
            value = Arrays.copyOf(value, 2 * end);
        }
        index[end] = column;
        value[end] = coefficient;
        place[column] = end;
        start[count + 1] = end + 1;
    }

    private int end() {
        return start[count + 1];
    }

    /** Divides the open row so that its largest coefficient is at most {@code largest}; gives back the factor. */
    double scaleTo(double largest) {
        double most = 0;
        for (int i = start[count]; i < end(); i++) {
            most = Math.max(most, Math.abs(value[i]));
        }
        double factor = most > largest ? largest / most : 1;
        for (int i = start[count]; factor < 1 && i < end(); i++) {
            value[i] *= factor;
        }
        return factor;
    }

    void close(double least, double most) {
        int end = end();
        low[count] = least;
        high[count] = most;
        count++;
        if (count == low.length) {
            low = Arrays.copyOf(low, 2 * count);
            high = Arrays.copyOf(high, 2 * count);
            start = Arrays.copyOf(start, 2 * count + 1);
        }
        start[count] = end;
        start[count + 1] = end;
    }

    /** Whether the point keeps all rows, but for rounding in the sums. */
    boolean hold(double[] point) {
        for (int row = 0; row < count; row++) {
            if (!holds(row, point)) {
                return false;
            }
        }
        return true;
    }

    private boolean holds(int row, double[] point) {
        double sum = 0;
        double size = 1e-3;
        for (int i = start[row]; i < start[row + 1]; i++) {
            double term = value[i] * point[index[i]];
            sum += term;
            size = Math.max(size, Math.abs(term));
        }
        double slack = 1e-12 * size;
        return sum >= low[row] - slack && sum <= high[row] + slack;
    }
}
