package coop.encommun.purchasing.coop;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** 13 digits, the last one the GS1 check digit. */
@Constraint(validatedBy = ValidGln.CheckDigit.class)
@Retention(RetentionPolicy.RUNTIME)
@interface ValidGln {

    String message() default "gln";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class CheckDigit implements ConstraintValidator<ValidGln, String> {

        @Override
        public boolean isValid(String gln, ConstraintValidatorContext context) {
            return gln == null || (gln.matches("\\d{13}") && weightedSum(gln) % 10 == 0);
        }

        private static int weightedSum(String digits) {
            int sum = 0;
            for (int i = 0; i < digits.length(); i++) {
                sum += (digits.charAt(i) - '0') * (i % 2 == 0 ? 1 : 3);
            }
            return sum;
        }
    }
}
