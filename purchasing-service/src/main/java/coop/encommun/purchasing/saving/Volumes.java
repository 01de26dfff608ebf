package coop.encommun.purchasing.saving;

/** Volumes from {@code first} up to but without {@code end}. */
record Volumes(int first, int end) {
    static Volumes of(int first, int end, int last) {
        int low = Math.max(0, first);
        return new Volumes(low, Math.max(low, Math.min(end, last + 1)));
    }

    Volumes mirrored(int last) {
        return new Volumes(last + 1 - end, last + 1 - first);
    }

    double sum(double[] values) {
        double sum = 0;
        for (int w = first; w < end; w++) {
            sum += values[w];
        }
        return sum;
    }
}
