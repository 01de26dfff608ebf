package coop.encommun.purchasing.saving;

import coop.encommun.kit.value.LargestRemainder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the theory of sharing says of an award.
 *
 * @param shapley of each buyer, scale 2, together what is invoiced for the goods; null with a reason
 * @param largestExcess by how much at most a group pays more than on its own, scale 2; null with a reason
 * @param inCore whether that is no more than rounding; null with the excess
 */
record Sharing(
        List<BigDecimal> shapley, Unknown whyNoShapley, BigDecimal largestExcess, Boolean inCore, Unknown whyNoCore) {

    private static final int CENTS = 2;

    static Sharing unknown(Unknown reason) {
        return new Sharing(null, reason, null, null, reason);
    }

    /** @param most how long the values may take in all: a game that is not begun by then is too large */
    static Sharing of(List<AwardedGame> games, int buyers, Duration most) {
        List<BigDecimal> shapley = shapley(games, buyers, System.nanoTime() + most.toNanos());
        List<BigDecimal> excesses = new ArrayList<>();
        for (AwardedGame game : games) {
            excesses.add(game.largestExcess(buyers));
        }
        if (excesses.contains(null)) {
            return new Sharing(shapley, reason(shapley), null, null, Unknown.TOO_LARGE);
        }
        BigDecimal rounding = BigDecimal.valueOf(buyers, CENTS);
        boolean inCore = excesses.stream().allMatch(excess -> excess.compareTo(rounding) <= 0);
        BigDecimal largest = AwardedGame.sum(excesses).setScale(CENTS, RoundingMode.HALF_UP);
        return new Sharing(shapley, reason(shapley), largest, inCore, null);
    }

    private static Unknown reason(List<BigDecimal> shapley) {
        return shapley == null ? Unknown.TOO_LARGE : null;
    }

    /** Values of games add up. Null when one of them is too large. */
    private static List<BigDecimal> shapley(List<AwardedGame> games, int buyers, long until) {
        BigDecimal[] sums = new BigDecimal[buyers];
        Arrays.fill(sums, BigDecimal.ZERO.setScale(CENTS));
        for (AwardedGame game : games) {
            if (System.nanoTime() > until || !(game.shapley() instanceof ShapleyValue.Exact exact)) {
                return null;
            }
            List<BigDecimal> beyond = beyondUnits(game);
            for (int i = 0; i < exact.values().size(); i++) {
                int buyer = game.players().get(i);
                sums[buyer] = sums[buyer].add(exact.values().get(i)).add(beyond.get(i));
            }
        }
        return List.of(sums);
    }

    /** What is invoiced beside the units received, pack surplus above all: shared as it is invoiced. */
    private static List<BigDecimal> beyondUnits(AwardedGame game) {
        BigDecimal beyond = game.paid().subtract(game.game().together());
        List<BigDecimal> weights = game.paid().signum() == 0
                ? game.invoiced().stream().map(it -> BigDecimal.ONE).toList()
                : game.invoiced();
        return LargestRemainder.split(beyond, weights, CENTS);
    }
}
