package coop.encommun.purchasing.saving;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The exact Shapley value of a game on one volume, for hundreds of co-ops.
 *
 * <p>Co-op i meets a group of volume w with the probability ∫₀¹ [xʷ] Π_{j≠i} (1 − t + t·x^{v_j}) dt: each of the others is
 * there if it drew a number below t. In t this is a polynomial of degree n − 1, so that ⌈n/2⌉ Gauss nodes give the
 * integral exactly. At each node the product over all co-ops is built once; dividing by one factor gives Q, the product
 * over the others, and Q's sum with C(w + v) − C(w) the co-op's part. Nodes lie symmetrically, and the product at 1 − t is
 * that at t read backwards; so only t ≤ ½ is needed, where dividing from below never lets an error grow, and w and its
 * mirror are weighed together by F(w) = C(w) − C(V − w).
 */
final class GeneratingPolynomial {

    /** Multiplications up to which it is done: some five seconds of one core. */
    static final long MOST_WORK = 5_000_000_000L;

    private static final long MOST_BUCKETS = 1_000_000;

    private final int[] sizes;
    private final double[] mirrored; // F

    private GeneratingPolynomial(Buckets buckets) {
        this.sizes = Arrays.stream(buckets.sizes())
                .filter(size -> size > 0)
                .mapToInt(Math::toIntExact)
                .sorted()
                .toArray();
        long[] costs = buckets.costs();
        this.mirrored = IntStream.range(0, costs.length)
                .mapToDouble(w -> (double) costs[w] - costs[costs.length - 1 - w])
                .toArray();
    }

    /** @param divisions polynomials to be divided per different volume */
    static boolean isWithinReach(Buckets buckets, int divisions) {
        long nodes = (buckets.sizes().length + 3L) / 4;
        long factors = (buckets.kinds() + buckets.sizes().length / 2) * divisions;
        return buckets.total() <= MOST_BUCKETS && nodes * factors * buckets.total() <= MOST_WORK;
    }

    /** One value per co-op, in units of cost. */
    static double[] shapley(Buckets buckets) {
        Map<Integer, Double> bySize = new GeneratingPolynomial(buckets).bySize();
        return Arrays.stream(buckets.sizes())
                .mapToDouble(size -> size == 0 ? 0 : bySize.get((int) size))
                .toArray();
    }

    /** Equal volumes have equal values. */
    private Map<Integer, Double> bySize() {
        int[] kinds = Arrays.stream(sizes).distinct().toArray();
        GaussNodes nodes = GaussNodes.of((sizes.length + 1) / 2);
        double[][] perNode = IntStream.range(0, nodes.lowerHalf())
                .parallel()
                .mapToObj(g -> atNode(kinds, nodes.at(g), nodes.mirroredWeight(g)))
                .toArray(double[][]::new);
        Map<Integer, Double> values = new HashMap<>();
        for (int k = 0; k < kinds.length; k++) {
            int kind = k;
            values.put(
                    kinds[k], Arrays.stream(perNode).mapToDouble(it -> it[kind]).sum());
        }
        return values;
    }

    private double[] atNode(int[] kinds, double t, double weight) {
        double[] product = product(t);
        double[] others = new double[product.length];
        double[] values = new double[kinds.length];
        for (int k = 0; k < kinds.length; k++) {
            divide(product, kinds[k], t, others);
            values[k] = weight * expected(others, kinds[k]);
        }
        return values;
    }

    private double[] product(double t) {
        double[] product = new double[mirrored.length];
        double[] next = new double[mirrored.length];
        product[0] = 1;
        int top = 0;
        for (int size : sizes) {
            for (int w = 0; w < size; w++) {
                next[w] = w <= top ? product[w] * (1 - t) : 0;
            }
            for (int w = size; w <= top; w++) {
                next[w] = product[w] * (1 - t) + product[w - size] * t;
            }
            for (int w = Math.max(size, top + 1); w <= top + size; w++) {
                next[w] = product[w - size] * t;
            }
            top += size;
            double[] swapped = product;
            product = next;
            next = swapped;
        }
        return product;
    }

    /** others = product ÷ (1 − t + t·x^size), from the lowest power up. */
    static void divide(double[] product, int size, double t, double[] others) {
        double inverse = 1 / (1 - t);
        double ratio = t / (1 - t);
        int top = product.length - 1 - size;
        for (int w = 0; w < Math.min(size, top + 1); w++) {
            others[w] = product[w] * inverse;
        }
        for (int w = size; w <= top; w++) {
            others[w] = product[w] * inverse - others[w - size] * ratio;
        }
    }

    /** Σ others(w) · (F(w + size) − F(w)); four sums, because one would wait for itself. */
    private double expected(double[] others, int size) {
        int end = mirrored.length - size;
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        int w = 0;
        for (; w + 3 < end; w += 4) {
            a += others[w] * (mirrored[w + size] - mirrored[w]);
            b += others[w + 1] * (mirrored[w + size + 1] - mirrored[w + 1]);
            c += others[w + 2] * (mirrored[w + size + 2] - mirrored[w + 2]);
            d += others[w + 3] * (mirrored[w + size + 3] - mirrored[w + 3]);
        }
        for (; w < end; w++) {
            a += others[w] * (mirrored[w + size] - mirrored[w]);
        }
        return a + b + c + d;
    }
}
