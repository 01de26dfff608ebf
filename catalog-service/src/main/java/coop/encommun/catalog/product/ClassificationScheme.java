package coop.encommun.catalog.product;

import java.util.regex.Pattern;

/** The classifications a product can be found by. Both are hierarchies: trailing zeros mean "all below". */
enum ClassificationScheme {

    /** United Nations Standard Products and Services Code: segment, family, class, commodity, two digits each. */
    UNSPSC("[1-9]\\d{7}") {
        @Override
        boolean checks(String code) {
            return !beginning(code).matches("(..)*00(..)*"); // nothing is below a level that is left open
        }

        @Override
        String canonical(String code) {
            return code;
        }

        @Override
        String beginning(String code) {
            return code.replaceFirst("(00)+$", "");
        }
    },

    /** Common Procurement Vocabulary of the European Union: eight digits and, after a dash, one that checks them. */
    CPV("\\d{8}(-\\d)?") {
        @Override
        boolean checks(String code) {
            return code.length() == 8 || code.charAt(9) == checkDigit(code);
        }

        @Override
        String canonical(String code) {
            return code.substring(0, 8) + "-" + checkDigit(code);
        }

        @Override
        String beginning(String code) {
            String significant = code.substring(0, 8).replaceFirst("0+$", "");
            return code.substring(0, Math.max(2, significant.length()));
        }
    };

    /** Weights of the digits of a CPV code; the sum's last digit is the check digit. */
    private static final int[] CPV_WEIGHTS = {3, 7, 1, 3, 7, 1, 3, 7};

    private final Pattern form;

    ClassificationScheme(String form) {
        this.form = Pattern.compile(form);
    }

    boolean isWellFormed(String code) {
        return form.matcher(code).matches();
    }

    /** Whether a well-formed code can exist. */
    abstract boolean checks(String code);

    /** A code as it is stored and shown. */
    abstract String canonical(String code);

    /** What the codes of everything at or below a well-formed code begin with. */
    abstract String beginning(String code);

    private static char checkDigit(String cpv) {
        int sum = 0;
        for (int i = 0; i < CPV_WEIGHTS.length; i++) sum += CPV_WEIGHTS[i] * (cpv.charAt(i) - '0');
        return (char) ('0' + sum % 10);
    }
}
