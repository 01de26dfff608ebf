package coop.encommun.supplier.scenario;

import java.math.BigDecimal;

/**
 * How far a computation has come.
 *
 * @param percent of the work or the time, 0 to 100
 * @param score of the best award so far, money with 4 decimals; null while there is none
 * @param bound no award has a lower score, money with 4 decimals; null while nothing is known
 */
record Best(int percent, BigDecimal score, BigDecimal bound) {
    static final Best NOTHING = new Best(0, null, null);
}
