package coop.encommun.kit.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import coop.encommun.kit.problem.Refused;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

    @Test
    void multipliesExactlyAndRoundsOnceHalfUp() {
        assertEquals(
                "22.3250000 CAD", cad("9.4000").times(new BigDecimal("2.375")).toString());
        assertEquals(
                "22.33 CAD",
                cad("9.4000").times(new BigDecimal("2.375")).atScale(2).toString());
        assertEquals(
                "0.00 CAD",
                cad("0.0499").times(new BigDecimal("0.1")).atScale(2).toString());
        assertEquals("-0.13 CAD", cad("-0.125").atScale(2).toString());
    }

    @Test
    void addsAndSubtracts() {
        assertEquals(cad("3.3"), cad("1.10").plus(cad("2.2000")));
        assertEquals(cad("-1.1"), cad("1.1").minus(cad("2.2")));
        assertEquals(cad("-1.1"), cad("1.1").negated());
    }

    @Test
    void doesNotMixCurrencies() {
        Money euro = Money.of("1", "EUR");
        assertThrows(IllegalArgumentException.class, () -> cad("1").plus(euro));
        assertThrows(IllegalArgumentException.class, () -> cad("1").minus(euro));
        assertThrows(IllegalArgumentException.class, () -> cad("1").compareTo(euro));
        assertNotEquals(cad("1"), euro);
    }

    @Test
    void isEqualWhateverTheScale() {
        assertEquals(cad("10"), cad("10.0000"));
        assertEquals(cad("10").hashCode(), cad("10.0000").hashCode());
        assertEquals(0, cad("0").compareTo(cad("0.00")));
        assertTrue(cad("0.0000").isZero());
        assertFalse(Money.zero("CAD").isPositive());
    }

    @Test
    void refusesWhatIsNoMoneyAndSaysAllThatIsWrong() {
        Refused refused = assertThrows(Refused.class, () -> new Money(null, "XXY"));
        assertEquals(
                "[amount: required, currency: unknown-currency [XXY]]",
                refused.violations().toString());
        assertThrows(Refused.class, () -> Money.of("1e15", "CAD"));
        assertEquals("999999999999999 CAD", cad("999999999999999").toString());
    }

    private static Money cad(String amount) {
        return Money.of(amount, "CAD");
    }
}
