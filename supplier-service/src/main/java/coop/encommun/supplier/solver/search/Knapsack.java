package coop.encommun.supplier.solver.search;

/**
 * Fractional knapsack whose filling must lie in a range: everything that pays is taken, then the filling is mended at
 * the least loss per size. The break item is found by partial sorting in linear time (Balas & Zemel, Operations
 * Research 28, 1980).
 */
final class Knapsack {

    private double[] worth = new double[64];
    private double[] size = new double[64];
    private int[] item = new int[64];
    private int count;
    private int taken;
    private double part;

    void clear() {
        count = 0;
    }

    /**
     * @param item its name in the answer
     * @param value per size; below zero pays
     * @param whole its size; above zero
     */
    void add(int name, double value, double whole) {
        if (count == item.length) {
            worth = java.util.Arrays.copyOf(worth, 2 * count);
            size = java.util.Arrays.copyOf(size, 2 * count);
            item = java.util.Arrays.copyOf(item, 2 * count);
        }
        worth[count] = value;
        size[count] = whole;
        item[count++] = name;
    }

    /** The least value of a filling within the range; the range must be reachable. */
    double solve(double least, double most) {
        double paying = 0;
        for (int i = 0; i < count; i++) {
            paying += worth[i] < 0 ? size[i] : 0;
        }
        double filling = Math.max(least, Math.min(most, paying));
        breakAt(filling);
        double value = 0;
        for (int i = 0; i < taken; i++) {
            value += worth[i] * size[i];
        }
        return taken < count ? value + worth[taken] * size[taken] * part : value;
    }

    /** Items of the last answer, the last of them perhaps in part. */
    int taken() {
        return taken < count && part > 0 ? taken + 1 : taken;
    }

    int item(int position) {
        return item[position];
    }

    double share(int position) {
        return position < taken ? 1 : part;
    }

    /** Brings the items of least worth per size to the front until they fill; sets {@code taken} and {@code part}. */
    private void breakAt(double filling) {
        int from = 0;
        int to = count;
        double before = 0;
        while (from < to) {
            double pivot = worth[(from + to) >>> 1];
            int low = from;
            int high = to;
            double sum = before;
            for (int i = from; i < high; ) {
                if (worth[i] < pivot) {
                    sum += size[i];
                    swap(i++, low++);
                } else if (worth[i] > pivot) {
                    swap(i, --high);
                } else {
                    i++;
                }
            }
            if (sum > filling) {
                to = low;
                continue;
            }
            while (low < high && sum + size[low] <= filling) {
                sum += size[low++];
            }
            before = sum;
            from = low;
            if (low < high) {
                break;
            }
        }
        taken = from;
        part = from < count ? Math.max(0, Math.min(1, (filling - before) / size[from])) : 0;
    }

    private void swap(int a, int b) {
        double w = worth[a];
        worth[a] = worth[b];
        worth[b] = w;
        double s = size[a];
        size[a] = size[b];
        size[b] = s;
        int n = item[a];
        item[a] = item[b];
        item[b] = n;
    }
}
