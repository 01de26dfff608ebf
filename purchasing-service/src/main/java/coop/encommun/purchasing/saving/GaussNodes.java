package coop.encommun.purchasing.saving;

/** Nodes and weights of Gauss-Legendre integration from 0 to 1, the nodes rising; exact to degree 2n − 1. */
record GaussNodes(double[] nodes, double[] weights) {
    private static final int MOST_STEPS = 100;
    private static final double CLOSE = 1e-15;

    static GaussNodes of(int n) {
        double[] nodes = new double[n];
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            double z = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
            double slope = 0;
            for (int step = 0; step < MOST_STEPS; step++) {
                double[] legendre = legendre(n, z);
                slope = legendre[1];
                double next = z - legendre[0] / slope;
                boolean close = Math.abs(next - z) <= CLOSE;
                z = next;
                if (close) {
                    break;
                }
            }
            nodes[i] = (1 - z) / 2;
            weights[i] = 1 / ((1 - z * z) * slope * slope);
        }
        return new GaussNodes(nodes, weights);
    }

    /** Nodes up to ½. */
    int lowerHalf() {
        return (nodes.length + 1) / 2;
    }

    double at(int i) {
        return nodes[i];
    }

    /** The weight of a node where its mirror is weighed with it: ½ is its own. */
    double mirroredWeight(int i) {
        return 2 * i + 1 == nodes.length ? weights[i] / 2 : weights[i];
    }

    /** Legendre's polynomial of degree n at z and its slope there. */
    private static double[] legendre(int n, double z) {
        double p = 1;
        double before = 0;
        for (int j = 0; j < n; j++) {
            double two = before;
            before = p;
            p = ((2.0 * j + 1) * z * before - j * two) / (j + 1);
        }
        return new double[] {p, n * (z * p - before) / (z * z - 1)};
    }
}
