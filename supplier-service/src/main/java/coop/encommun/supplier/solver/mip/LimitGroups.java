package coop.encommun.supplier.solver.mip;

import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Line;
import coop.encommun.supplier.solver.Limits;
import coop.encommun.supplier.solver.Obstacle.Limit;
import coop.encommun.supplier.solver.Obstacle.Limit.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The limits of a problem, to be dropped one by one; those of one kind on single lines go together. */
final class LimitGroups {

    private LimitGroups() {}

    static List<List<Limit>> of(AwardProblem problem) {
        Limits limits = problem.limits();
        List<List<Limit>> groups = new ArrayList<>();
        add(groups, Kind.MAX_SUPPLIERS, limits.maxSuppliers() > 0);
        add(groups, Kind.MAX_SHARE, limits.maxSharePct() < 100);
        addEach(groups, Kind.MINIMUM_SHARE, limits.minimumShares().size());
        addEach(groups, Kind.FORCED, limits.forced().size());
        addEach(groups, Kind.FORBIDDEN, limits.forbidden().size());
        List<Line> lines = problem.lines();
        groups.add(onLines(lines, Kind.LINE_MAX_SUPPLIERS));
        groups.add(onLines(lines, Kind.LINE_MAX_SHARE));
        return groups.stream().filter(group -> !group.isEmpty()).toList();
    }

    private static void add(List<List<Limit>> groups, Kind kind, boolean limited) {
        groups.add(limited ? List.of(new Limit(kind, -1)) : List.of());
    }

    private static void addEach(List<List<Limit>> groups, Kind kind, int size) {
        IntStream.range(0, size).forEach(place -> groups.add(List.of(new Limit(kind, place))));
    }

    private static List<Limit> onLines(List<Line> lines, Kind kind) {
        return IntStream.range(0, lines.size())
                .filter(line -> kind == Kind.LINE_MAX_SUPPLIERS
                        ? lines.get(line).maxSuppliers() > 0
                        : lines.get(line).maxSharePct() < 100)
                .mapToObj(line -> new Limit(kind, line))
                .toList();
    }

    static AwardProblem without(AwardProblem problem, Collection<Limit> dropped) {
        Set<Limit> gone = new HashSet<>(dropped);
        Limits all = problem.limits();
        Limits limits = new Limits(
                gone.contains(new Limit(Kind.MAX_SUPPLIERS, -1)) ? 0 : all.maxSuppliers(),
                gone.contains(new Limit(Kind.MAX_SHARE, -1)) ? 100 : all.maxSharePct(),
                kept(all.minimumShares(), Kind.MINIMUM_SHARE, gone).toList(),
                kept(all.forced(), Kind.FORCED, gone).toList(),
                kept(all.forbidden(), Kind.FORBIDDEN, gone).toList());
        List<Line> lines = IntStream.range(0, problem.lines().size())
                .mapToObj(line -> without(problem.lines().get(line), line, gone))
                .toList();
        return new AwardProblem(problem.regions(), lines, problem.offers(), limits);
    }

    private static <T> Stream<T> kept(List<T> all, Kind kind, Set<Limit> gone) {
        return IntStream.range(0, all.size())
                .filter(place -> !gone.contains(new Limit(kind, place)))
                .mapToObj(all::get);
    }

    private static Line without(Line line, int index, Set<Limit> gone) {
        return new Line(
                line.id(),
                line.demand(),
                gone.contains(new Limit(Kind.LINE_MAX_SUPPLIERS, index)) ? 0 : line.maxSuppliers(),
                gone.contains(new Limit(Kind.LINE_MAX_SHARE, index)) ? 100 : line.maxSharePct(),
                line.weight(),
                line.options());
    }
}
