package coop.encommun.kit.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

    @Test
    void givesWhatIsLeftToTheLargestRemainders() {
        assertEquals(decimals("33.34", "33.33", "33.33"), split("100.00", 2, "1", "1", "1"));
        assertEquals(decimals("3", "1", "0"), split("4", 0, "2.5", "1.2", "0.3"));
        assertEquals(decimals("1", "0"), split("1", 0, "5", "5"));
        assertEquals(decimals("0.0001", "0.0000"), split("0.0001", 4, "5", "5"));
    }

    @Test
    void splitsACreditAsItSplitsACharge() {
        assertEquals(decimals("-33.34", "-33.33", "-33.33"), split("-100.00", 2, "1", "1", "1"));
    }

    @Test
    void givesNothingToAZeroWeight() {
        assertEquals(decimals("0", "7", "0"), split("7", 0, "0", "0.001", "0"));
    }

    @Test
    void refusesWeightsWithoutProportion() {
        assertThrows(IllegalArgumentException.class, () -> split("1", 0, "0", "0"));
        assertThrows(IllegalArgumentException.class, () -> split("1", 0));
        assertThrows(IllegalArgumentException.class, () -> split("1", 0, "2", "-1"));
        assertThrows(ArithmeticException.class, () -> split("1.5", 0, "1"));
    }

    @Test
    void sumsExactlyAndKeepsEachPartWithinOneUnitOfItsShare() {
        long seed = System.nanoTime();
        System.out.println("LargestRemainderTest seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            int scale = random.nextInt(5);
            BigDecimal total = BigDecimal.valueOf(random.nextLong(1_000_000_000L) - 500_000_000L, scale);
            List<BigDecimal> weights = weights(random);
            List<BigDecimal> parts = LargestRemainder.split(total, weights, scale);

            assertEquals(total, parts.stream().reduce(BigDecimal::add).orElseThrow(), "seed " + seed);
            BigDecimal sum = weights.stream().reduce(BigDecimal::add).orElseThrow();
            BigDecimal unit = BigDecimal.ONE.movePointLeft(scale);
            for (int i = 0; i < parts.size(); i++) {
                BigDecimal share = total.multiply(weights.get(i)).divide(sum, MathContext.DECIMAL128);
                BigDecimal off = parts.get(i).subtract(share).abs();
                assertTrue(off.compareTo(unit) < 0, "seed " + seed + ": part off by " + off);
                assertTrue(weights.get(i).signum() > 0 || parts.get(i).signum() == 0, "seed " + seed);
            }
        }
    }

    private static List<BigDecimal> weights(Random random) {
        int count = 1 + random.nextInt(30);
        List<BigDecimal> some = random.longs(count, 0, 1000)
                .mapToObj(weight -> BigDecimal.valueOf(weight, random.nextInt(4)))
                .toList();
        return some.stream().allMatch(weight -> weight.signum() == 0) ? List.of(BigDecimal.ONE) : some;
    }

    private static List<BigDecimal> split(String total, int scale, String... weights) {
        return LargestRemainder.split(new BigDecimal(total), decimals(weights), scale);
    }

    private static List<BigDecimal> decimals(String... numbers) {
        return IntStream.range(0, numbers.length)
                .mapToObj(i -> new BigDecimal(numbers[i]))
                .toList();
    }
}
