package coop.encommun.purchasing.saving;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What an awarded schedule would cost every group of the co-ops that buy under it: one line, or all of a supplier's lines where
 * its prices depend on them together.
 *
 * @param players which buyers they are, by index among all of the order; rising
 * @param invoiced what each pays for these goods, scale 2
 * @param uniform what each one's units cost at the uniform price, pack surplus left out
 * @param falling whether a unit's average price never rises with what is bought, whoever buys it
 */
record AwardedGame(
        List<Integer> players, CostGame game, List<BigDecimal> invoiced, List<BigDecimal> uniform, boolean falling) {

    AwardedGame {
        players = List.copyOf(players);
        invoiced = List.copyOf(invoiced);
        uniform = List.copyOf(uniform);
    }

    BigDecimal paid() {
        return sum(invoiced);
    }

    /** Whether buying together changes nothing: then so does every group. */
    boolean isLinear() {
        long alone = IntStream.range(0, game.size())
                .mapToLong(i -> game.cost(game.part(i)))
                .sum();
        return alone == game.cost(game.sums());
    }

    /** The exact value; each co-op's own cost where buying together changes nothing. */
    ShapleyValue shapley() {
        if (isLinear()) {
            return new ShapleyValue.Exact(game.inCents(IntStream.range(0, game.size())
                    .mapToDouble(i -> game.cost(game.part(i)))
                    .toArray()));
        }
        return Shapley.exact(game);
    }

    /**
     * By how much at most a group out of {@code coops} co-ops pays more at the uniform price than on its own. Nobody of these
     * players, or all of them, are a group too where other co-ops buy something else.
     *
     * @return null when it cannot be told
     */
    BigDecimal largestExcess(int coops) {
        BigDecimal ofSome = players.size() == 1 ? BigDecimal.ZERO : largestExcessOfSome();
        if (ofSome == null || players.size() == coops) {
            return ofSome;
        }
        return ofSome.max(sum(uniform).subtract(game.together())).max(BigDecimal.ZERO);
    }

    private BigDecimal largestExcessOfSome() {
        return switch (Core.check(game, uniform)) {
            case CoreCheck.Certificate certificate -> certificate.largestExcess();
            // A price that never rises with the volume leaves no group better off on its own.
            case CoreCheck.TooLarge ignored -> falling ? BigDecimal.ZERO : null;
        };
    }

    static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
