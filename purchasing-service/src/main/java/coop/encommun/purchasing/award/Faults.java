package coop.encommun.purchasing.award;

import coop.encommun.kit.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with an award, in words for the coordinator; all of it, not the first only. */
final class Faults {

    private static final int AMOUNT_DECIMALS = 2;

    private final String currency;
    private final List<String> words = new ArrayList<>();

    /** @param currency the pooled order's */
    Faults(String currency) {
        this.currency = currency;
    }

    List<String> words() {
        return List.copyOf(words);
    }

    void expect(boolean condition, String fault, Object... args) {
        if (!condition) {
            words.add(fault.formatted(args));
        }
    }

    void expectCurrency(String actual, String what) {
        expect(actual.equals(currency), "%s is in %s, the pooled order in %s", what, actual, currency);
    }

    /** Not below zero, and to the cent. */
    void expectAmount(Money amount, String fault, Object... args) {
        expect(!amount.isNegative() && fits(amount.amount(), AMOUNT_DECIMALS), fault, args);
    }

    static boolean fits(BigDecimal number, int decimals) {
        return number.stripTrailingZeros().scale() <= decimals;
    }
}
