package coop.encommun.purchasing.saving;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.purchasing.saving.Figures.Received;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EnoughCoopsTest {

    private static final int NORD = 1;
    private static final int SUD = 2;
    private static final int PAPER = 1;
    private static final int PENS = 2;

    private final EnoughCoops three = new EnoughCoops(3);

    @Test
    void showsSumsOfThree() {
        assertTrue(three.areBehind(received(NORD, PAPER, 1, 2, 3)));
    }

    @Test
    void showsNothingOfTwoOrNone() {
        assertFalse(three.areBehind(received(NORD, PAPER, 1, 2)));
        assertFalse(three.areBehind(List.of()));
    }

    @Test
    void showsNoSumOfWhichTheKnownProductsLeaveTwo() {
        assertFalse(three.areBehind(both(received(NORD, PAPER, 1, 2, 3), received(NORD, PENS, 1, 2))));
    }

    @Test
    void rareProductsOfEnoughCoopsTogetherBetrayNone() {
        List<Received> rare = both(received(NORD, PENS, 1, 2), received(NORD, 3, 2, 3));
        assertTrue(three.areBehind(both(received(NORD, PAPER, 1, 2, 3), rare)));
    }

    @Test
    void showsNoSumThatTheRejectionOfAnOrderOfTwoWouldSplit() {
        assertFalse(three.areBehind(both(received(NORD, PAPER, 1, 2, 3), received(SUD, PAPER, 1, 2))));
        assertTrue(three.areBehind(both(received(NORD, PAPER, 1, 2, 3), received(SUD, PAPER, 1, 2, 4))));
    }

    private static List<Received> received(int supplier, int product, int... coops) {
        return java.util.Arrays.stream(coops)
                .mapToObj(coop -> new Received(
                        id(supplier),
                        id(product),
                        id(coop),
                        BigDecimal.ONE,
                        BigDecimal.TEN,
                        BigDecimal.ONE,
                        BigDecimal.TEN,
                        BigDecimal.TEN))
                .toList();
    }

    private static List<Received> both(List<Received> some, List<Received> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
