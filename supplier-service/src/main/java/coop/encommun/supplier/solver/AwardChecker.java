package coop.encommun.supplier.solver;

import coop.encommun.supplier.solver.AwardProblem.Cell;
import coop.encommun.supplier.solver.AwardProblem.Line;
import coop.encommun.supplier.solver.AwardProblem.Option;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.AwardResult.Status;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Recomputes a result from the problem alone, in numbers that cannot overflow and sharing no code with {@link Pricing}
 * or any engine, so that a fault of an engine is found before anything is stored.
 */
public final class AwardChecker {

    private final AwardProblem problem;
    private final AwardResult result;
    private final Faults faults = new Faults();

    private AwardChecker(AwardProblem problem, AwardResult result) {
        this.problem = problem;
        this.result = result;
    }

    /** The faults of a result, in words for the log; empty when it is what it claims to be. */
    public static List<String> faults(AwardProblem problem, AwardResult result) {
        AwardChecker checker = new AwardChecker(problem, result);
        checker.check();
        return checker.faults.all();
    }

    private void check() {
        if (!result.isAward()) {
            faults.unless(result.pieces().isEmpty(), "%s, but with pieces", result.status());
            boolean reasons = !result.obstacles().isEmpty();
            faults.unless(reasons == (result.status() == Status.INFEASIBLE), "obstacles belong to INFEASIBLE");
            return;
        }
        faults.unless(result.obstacles().isEmpty(), "an award, but with obstacles");
        result.pieces().forEach(this::checkNames);
        if (faults.none()) {
            checkLines();
            checkOffers();
            new LimitsCheck(problem, result.pieces(), faults).check();
        }
    }

    /** Whether the piece names what exists; without that nothing else can be said. */
    private void checkNames(Piece piece) {
        boolean exists = isIndex(piece.offer(), problem.offers()) && isIndex(piece.line(), problem.lines());
        faults.unless(exists, "offer %d or line %d does not exist", piece.offer(), piece.line());
        faults.unless(!piece.cells().isEmpty() && piece.ordered() > 0, "a piece delivers nothing");
        for (Cell cell : piece.cells()) {
            faults.unless(isIndex(cell.region(), problem.regions()), "region %d does not exist", cell.region());
        }
        if (exists && piece.option() != Piece.SPLIT) {
            List<Option> options = problem.lines().get(piece.line()).options();
            faults.unless(isIndex(piece.option(), options), "line %d has no option %d", piece.line(), piece.option());
        }
    }

    private void checkLines() {
        Map<Integer, List<Piece>> byLine = result.pieces().stream().collect(Collectors.groupingBy(Piece::line));
        for (int line = 0; line < problem.lines().size(); line++) {
            List<Piece> pieces = byLine.getOrDefault(line, List.of());
            checkLine(line, problem.lines().get(line), pieces);
        }
    }

    private void checkLine(int index, Line line, List<Piece> pieces) {
        Set<Integer> offers = pieces.stream().map(Piece::offer).collect(Collectors.toSet());
        faults.unless(offers.size() == pieces.size(), "line %d: an offer appears twice", index);
        List<Piece> whole =
                pieces.stream().filter(piece -> piece.option() != Piece.SPLIT).toList();
        if (whole.isEmpty()) {
            faults.unless(
                    byRegion(pieces.stream()
                                    .flatMap(piece -> piece.cells().stream())
                                    .toList())
                            .equals(byRegion(line.demand())),
                    "line %d: not what is wanted is delivered",
                    index);
        } else {
            faults.unless(pieces.size() == 1, "line %d: an option is for the whole line", index);
            checkOption(
                    index, whole.getFirst(), line.options().get(whole.getFirst().option()));
        }
        faults.unless(
                line.maxSuppliers() == 0 || offers.size() <= line.maxSuppliers(), "line %d: too many suppliers", index);
        BigInteger delivered = sum(pieces.stream().map(AwardChecker::delivered).toList());
        for (Piece piece : pieces) {
            boolean within = against(delivered(piece), line.maxSharePct(), delivered) <= 0;
            faults.unless(within, "line %d: offer %d exceeds its share", index, piece.offer());
        }
    }

    private void checkOption(int line, Piece piece, Option option) {
        boolean same = piece.offer() == option.offer()
                && piece.ordered() == option.ordered()
                && byRegion(piece.cells()).equals(byRegion(option.cells()));
        faults.unless(same, "line %d: not what option %d says", line, piece.option());
    }

    private void checkOffers() {
        Map<Integer, List<Piece>> byOffer = result.pieces().stream()
                .collect(Collectors.groupingBy(Piece::offer, TreeMap::new, Collectors.toList()));
        BigInteger cost = BigInteger.ZERO;
        BigInteger score = BigInteger.ZERO;
        for (var entry : byOffer.entrySet()) {
            OfferCheck check = new OfferCheck(problem, entry.getKey(), entry.getValue(), faults);
            check.check();
            cost = cost.add(check.cost());
            score = score.add(check.score());
        }
        faults.unless(cost.equals(BigInteger.valueOf(result.cost())), "the cost is %s, not %d", cost, result.cost());
        faults.unless(
                score.equals(BigInteger.valueOf(result.score())), "the score is %s, not %d", score, result.score());
        faults.unless(result.bound() <= result.score(), "bound %d exceeds score %d", result.bound(), result.score());
        faults.unless(
                result.status() != Status.OPTIMAL || result.bound() == result.score(),
                "OPTIMAL, but bound %d is not score %d",
                result.bound(),
                result.score());
    }

    private static Map<Integer, BigInteger> byRegion(List<Cell> cells) {
        Map<Integer, BigInteger> sums = new TreeMap<>();
        cells.forEach(cell -> sums.merge(cell.region(), BigInteger.valueOf(cell.quantity()), BigInteger::add));
        return sums;
    }

    static BigInteger delivered(Piece piece) {
        return sum(piece.cells().stream()
                .map(cell -> BigInteger.valueOf(cell.quantity()))
                .toList());
    }

    static BigInteger sum(Iterable<BigInteger> values) {
        BigInteger sum = BigInteger.ZERO;
        for (BigInteger value : values) {
            sum = sum.add(value);
        }
        return sum;
    }

    /** The sign of part − pct % of the whole. */
    static int against(BigInteger part, int pct, BigInteger whole) {
        return part.multiply(BigInteger.valueOf(100)).compareTo(whole.multiply(BigInteger.valueOf(pct)));
    }

    private static boolean isIndex(int index, List<?> list) {
        return index >= 0 && index < list.size();
    }
}
