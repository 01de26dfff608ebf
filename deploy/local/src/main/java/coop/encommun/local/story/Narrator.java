package coop.encommun.local.story;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/** Tells the story, every sentence in French and in English. */
final class Narrator {
    private static final Locale FR = Locale.CANADA_FRENCH;
    private static final Locale EN = Locale.CANADA;

    private final PrintStream out;
    private int chapter;

    Narrator(PrintStream out) {
        this.out = out;
    }

    void chapter(String fr, String en) {
        chapter++;
        out.printf("%n%d. %s · %s%n", chapter, fr, en);
    }

    /** Numbers in {@code facts} are written in each language's own way; use {@code %s} for all of them. */
    void tell(String fr, String en, Object... facts) {
        out.println("   " + fr.formatted(written(FR, facts)));
        out.println("   " + en.formatted(written(EN, facts)));
    }

    void row(String format, Object... cells) {
        out.println("   " + format.formatted(written(FR, cells)));
    }

    /** An amount, written with its currency. */
    record Amount(BigDecimal value, String currency) {}

    private static Object[] written(Locale locale, Object... facts) {
        Object[] written = new Object[facts.length];
        for (int i = 0; i < facts.length; i++) {
            written[i] = switch (facts[i]) {
                case Amount amount -> money(locale, amount);
                case Number number -> plain(locale, number);
                case Object other -> other;
            };
        }
        return written;
    }

    private static String money(Locale locale, Amount amount) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(amount.currency()));
        return format.format(amount.value());
    }

    private static String plain(Locale locale, Number number) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(4);
        return format.format(number);
    }
}
