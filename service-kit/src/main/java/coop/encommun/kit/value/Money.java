package coop.encommun.kit.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import coop.encommun.kit.problem.GeneralProblem;
import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.problem.Violations;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Amount of money, exact: decimal and ISO 4217 code. JSON {@code {"amount":"12.3400","currency":"CAD"}}.
 * Unit prices have scale 4, line amounts scale 2. Amounts that are numerically equal are equal, whatever their scale.
 */
@Embeddable
@Schema(description = "Decimal string (requests may send a number) and ISO 4217 code")
public record Money(
        @JsonFormat(shape = JsonFormat.Shape.STRING) @Schema(type = SchemaType.STRING, examples = "12.3400")
        BigDecimal amount,

        @Schema(examples = "CAD", pattern = "[A-Z]{3}") String currency)
        implements Comparable<Money> {

    private static final int MOST_DECIMALS = 4;
    private static final int MOST_INTEGER_DIGITS = 15;

    /** @throws Refused (400, violations) when a part is missing, the currency unknown or the amount absurd */
    public Money {
        var violations = new Violations();
        check(amount, violations);
        check(currency, violations);
        violations.throwIfAny(GeneralProblem.VALIDATION);
    }

    /** @throws Refused (400) also when the amount has more than 4 decimals, which no price and no amount has */
    @JsonCreator
    static Money sent(@JsonProperty("amount") BigDecimal amount, @JsonProperty("currency") String currency) {
        var violations = new Violations();
        if (check(amount, violations) && amount.stripTrailingZeros().scale() > MOST_DECIMALS) {
            violations.add("amount", "too-many-decimals", MOST_DECIMALS);
        }
        check(currency, violations);
        violations.throwIfAny(GeneralProblem.VALIDATION);
        return new Money(amount.setScale(Math.clamp(amount.scale(), 0, MOST_DECIMALS)), currency);
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public static Money zero(String currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    /** Exact: not rounded. */
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    /** Rounded HALF_UP. */
    public Money atScale(int scale) {
        return new Money(amount.setScale(scale, RoundingMode.HALF_UP), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    @JsonIgnore
    public boolean isPositive() {
        return amount.signum() > 0;
    }

    @JsonIgnore
    public boolean isNegative() {
        return amount.signum() < 0;
    }

    @JsonIgnore
    public boolean isZero() {
        return amount.signum() == 0;
    }

    /** @throws IllegalArgumentException when the currencies differ */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Money money && currency.equals(money.currency) && amount.compareTo(money.amount) == 0;
    }

    @Override
    public int hashCode() {
        return Objects.hash(amount.stripTrailingZeros(), currency);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("currencies do not mix: " + currency + " and " + other.currency);
        }
        return other;
    }

    private static boolean check(BigDecimal amount, Violations violations) {
        if (amount == null) {
            violations.add("amount", "required");
        } else if (amount.precision() - amount.scale() > MOST_INTEGER_DIGITS || amount.scale() > 100) {
            violations.add("amount", "number-out-of-range");
        } else {
            return true;
        }
        return false;
    }

    private static void check(String currency, Violations violations) {
        if (currency == null) {
            violations.add("currency", "required");
            return;
        }
        try {
            Currency.getInstance(currency);
        } catch (IllegalArgumentException unknown) {
            violations.add("currency", "unknown-currency", currency);
        }
    }
}
