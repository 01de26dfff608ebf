package coop.encommun.supplier.solver.bench;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.Obstacle;
import coop.encommun.supplier.solver.Obstacle.CapsTooSmall;
import coop.encommun.supplier.solver.Obstacle.Limit;
import coop.encommun.supplier.solver.Obstacle.LimitsTooTight;
import coop.encommun.supplier.solver.Obstacle.NoOffer;
import coop.encommun.supplier.solver.Obstacle.NoSplit;
import coop.encommun.supplier.solver.Obstacle.RegionNotServed;
import coop.encommun.supplier.solver.Obstacle.SuppliersTooTight;
import java.util.stream.Collectors;

/** Why there is no award, in French and in English, with the names of the instance. */
final class ObstacleWords {

    private final AwardProblem problem;

    ObstacleWords(AwardProblem problem) {
        this.problem = problem;
    }

    String of(Obstacle obstacle) {
        return switch (obstacle) {
            case NoOffer none ->
                both("ligne %1$s : personne ne l’offre", "line %1$s: nobody offers it", line(none.line()));
            case RegionNotServed none ->
                both(
                        "ligne %1$s : aucun de ses fournisseurs ne livre dans la région %2$s",
                        "line %1$s: none of its suppliers delivers to region %2$s",
                        line(none.line()),
                        problem.regions().get(none.region()));
            case CapsTooSmall caps ->
                both(
                        "ligne %1$s : au plus %3$d unités pour %2$d demandées, selon plafonds, capacités et parts",
                        "line %1$s: at most %3$d units for %2$d wanted, by caps, capacities and shares",
                        line(caps.line()),
                        caps.demand(),
                        caps.offered());
            case NoSplit none ->
                both(
                        "ligne %1$s : plafonds, minimums et limites de la ligne ne laissent aucun partage",
                        "line %1$s: caps, minimums and the line’s limits leave no split", line(none.line()));
            case SuppliersTooTight tight ->
                both(
                        "les capacités et les minimums des fournisseurs ne permettent pas d’attribuer toutes les lignes",
                        "the suppliers’ capacities and minimums do not allow all lines to be awarded together");
            case LimitsTooTight tight
            when tight.limits().size() == 1 ->
                both("possible sans la limite %1$s", "possible without the limit %1$s", limits(tight));
            case LimitsTooTight tight ->
                both(
                        "possible sans l’une de ces limites, ou sans toutes : %1$s",
                        "possible without one of these limits, or without all: %1$s", limits(tight));
        };
    }

    private String limits(LimitsTooTight tight) {
        return tight.limits().stream().map(this::limit).collect(Collectors.joining(", "));
    }

    /** By its field in the instance. */
    private String limit(Limit limit) {
        return switch (limit.kind()) {
            case MAX_SUPPLIERS -> "limits.maxSuppliers=" + problem.limits().maxSuppliers();
            case MAX_SHARE -> "limits.maxShareTotalPct=" + problem.limits().maxSharePct();
            case MINIMUM_SHARE ->
                "limits.incumbentMinSharePct="
                        + problem.limits().minimumShares().get(limit.subject()).pct();
            case LINE_MAX_SUPPLIERS ->
                "lines[%s].maxSuppliers=%d"
                        .formatted(
                                line(limit.subject()),
                                problem.lines().get(limit.subject()).maxSuppliers());
            case LINE_MAX_SHARE ->
                "lines[%s].maxSharePct=%d"
                        .formatted(
                                line(limit.subject()),
                                problem.lines().get(limit.subject()).maxSharePct());
            case FORCED, FORBIDDEN -> limit.kind() + "[" + limit.subject() + "]";
        };
    }

    private String line(int index) {
        return problem.lines().get(index).id();
    }

    private static String both(String french, String english, Object... names) {
        return french.formatted(names) + " / " + english.formatted(names);
    }
}
