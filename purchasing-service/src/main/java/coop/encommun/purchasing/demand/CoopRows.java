package coop.encommun.purchasing.demand;

import coop.encommun.purchasing.demand.AskedLine.AskedStep;
import coop.encommun.purchasing.demand.DemandScope.PooledProduct;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The sound rows of one co-op as the lines of one demand: those of one product, site and day are steps of a line, and those of
 * one price limit one step, as when several people of a co-op ask for the same.
 */
final class CoopRows {

    private record LineKey(String sku, String site, LocalDate neededBy) {}

    /** {@code rows}: for each step those it sums up. */
    private record Line(AskedLine asked, List<List<ReadRow>> rows) {}

    private final List<Line> lines;
    private final Map<UUID, PooledProduct> products = new HashMap<>();
    private final Map<UUID, String> regions = new HashMap<>();

    CoopRows(Collection<ReadRow> rows) {
        Map<LineKey, List<ReadRow>> grouped = new LinkedHashMap<>();
        for (ReadRow read : rows) {
            ImportRow row = read.row();
            LineKey key = new LineKey(row.sku(), row.site(), read.neededBy());
            grouped.computeIfAbsent(key, unseen -> new ArrayList<>()).add(read);
            row.product().ifPresent(product -> products.put(product.id(), product));
            row.siteId().ifPresent(site -> regions.put(site, row.region()));
        }
        lines = grouped.values().stream().map(CoopRows::line).toList();
    }

    /** A row whose numbers and dates could be read. */
    record ReadRow(ImportRow row, BigDecimal quantity, BigDecimal maxUnitPrice, LocalDate neededBy) {

        /** Empty: wanted in any case. */
        Optional<BigDecimal> limit() {
            return Optional.ofNullable(maxUnitPrice).map(BigDecimal::stripTrailingZeros);
        }
    }

    private static Line line(List<ReadRow> rows) {
        ReadRow first = rows.getFirst();
        Map<Optional<BigDecimal>, List<ReadRow>> byLimit = new LinkedHashMap<>();
        rows.forEach(row -> byLimit.computeIfAbsent(row.limit(), unseen -> new ArrayList<>())
                .add(row));
        List<List<ReadRow>> rowsOfSteps = List.copyOf(byLimit.values());
        List<AskedStep> steps = rowsOfSteps.stream().map(CoopRows::sum).toList();
        AskedLine asked = new AskedLine(
                first.row().product().map(PooledProduct::id).orElse(null),
                first.row().siteId().orElse(null),
                first.neededBy(),
                first.row().unit(),
                steps,
                BigDecimal.ZERO,
                List.of());
        return new Line(asked, rowsOfSteps);
    }

    private static AskedStep sum(List<ReadRow> rows) {
        BigDecimal quantity = rows.stream().map(ReadRow::quantity).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new AskedStep(quantity, rows.getFirst().maxUnitPrice());
    }

    /** What the rules of a demand find, by the row it comes from; a flaw of a whole line is told of its every row. */
    List<RowFlaw> flaws(DemandScopes scopes) {
        List<AskedLine> asked = lines.stream().map(Line::asked).toList();
        return DemandRules.flawsOf(asked, scopes.of(products, regions)).stream()
                .flatMap(flaw -> rowsOf(flaw).stream()
                        .map(read -> new RowFlaw(
                                read.row().line(), ImportColumn.of(flaw.field()), flaw.code(), flaw.args())))
                .toList();
    }

    private List<ReadRow> rowsOf(Flaw flaw) {
        List<List<ReadRow>> rows = lines.get(flaw.line()).rows();
        return flaw.step() == Flaw.WHOLE ? rows.stream().flatMap(List::stream).toList() : rows.get(flaw.step());
    }

    List<DemandLine> demandLines() {
        return lines.stream()
                .map(line ->
                        DemandLine.of(line.asked(), regions.get(line.asked().siteId())))
                .toList();
    }
}
