package coop.encommun.supplier.solver.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class KnapsackTest {

    @Test
    void fillsItsRangeAtLeastValue() {
        SplittableRandom random = Seeds.printed("KnapsackTest");
        Knapsack knapsack = new Knapsack();
        for (int i = 0; i < 3000; i++) {
            double[][] items = new double[random.nextInt(1, 12)][];
            knapsack.clear();
            double whole = 0;
            for (int item = 0; item < items.length; item++) {
                items[item] = new double[] {random.nextInt(-9, 10), random.nextInt(1, 5)};
                whole += items[item][1];
                knapsack.add(item, items[item][0] / items[item][1], items[item][1]);
            }
            double least = random.nextInt((int) whole + 1);
            double most = least + random.nextInt(6);

            double value = knapsack.solve(least, most);

            assertEquals(sorted(items, least, most), value, 1e-9);
            assertEquals(value, taken(knapsack, items), 1e-9);
        }
    }

    private static double taken(Knapsack knapsack, double[][] items) {
        double sum = 0;
        for (int at = 0; at < knapsack.taken(); at++) {
            sum += knapsack.share(at) * items[knapsack.item(at)][0];
        }
        return sum;
    }

    private static double sorted(double[][] unsorted, double least, double most) {
        double[][] items = unsorted.clone();
        Arrays.sort(items, Comparator.comparingDouble((double[] item) -> item[0] / item[1]));
        double filled = 0;
        double value = 0;
        for (double[] item : items) {
            double room = item[0] < 0 ? most - filled : least - filled;
            double part = Math.clamp(room, 0, item[1]);
            filled += part;
            value += item[0] * part / item[1];
        }
        return value;
    }
}
