package coop.encommun.catalog.product;

import java.util.regex.Pattern;

/** GS1 Global Trade Item Numbers: 8, 12, 13 or 14 digits, the last one checks the others. */
final class Gtin {

    private static final Pattern DIGITS = Pattern.compile("\\d{8}|\\d{12,14}");

    private Gtin() {}

    static boolean isWellFormed(String gtin) {
        return DIGITS.matcher(gtin).matches();
    }

    /** Weights 3, 1, 3, … from the digit before the last one to the left; the sum with the check digit ends in 0. */
    static boolean checks(String gtin) {
        int sum = 0;
        for (int i = 0; i < gtin.length(); i++) {
            int weight = (gtin.length() - i) % 2 == 0 ? 3 : 1;
            sum += weight * (gtin.charAt(i) - '0');
        }
        return sum % 10 == 0;
    }
}
