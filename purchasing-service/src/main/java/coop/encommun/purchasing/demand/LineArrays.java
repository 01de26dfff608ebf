package coop.encommun.purchasing.demand;

import coop.encommun.purchasing.demand.DemandLine.ConditionalStep;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lines of demands as one array per column, so that one statement stores any number of them. */
final class LineArrays {

    static final String INSERT = """
            insert into demand_line (pooled_order_id, coop_id, position, product_id, site_id, region, needed_by, unit,
                                     firm_quantity, conditional_quantities, max_unit_prices, tolerance, substitutes)
            select ?, l.coop_id, l.position, l.product_id, l.site_id, l.region, l.needed_by, l.unit, l.firm,
                   l.quantities::numeric[], l.prices::numeric[], l.tolerance, l.substitutes::uuid[]
            from unnest(?::uuid[], ?::int[], ?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::text[], ?::numeric[],
                        ?::text[], ?::text[], ?::numeric[], ?::text[])
                 as l (coop_id, position, product_id, site_id, region, needed_by, unit, firm, quantities, prices,
                       tolerance, substitutes)""";

    private LineArrays() {}

    private record Row(UUID coopId, int position, DemandLine line) {}

    static void bind(Binding binding, List<Demand> demands) throws SQLException {
        List<Row> rows = rows(demands);
        binding.value(demands.getFirst().pooledOrderId());
        binding.array("uuid", rows, Row::coopId);
        binding.array("int4", rows, Row::position);
        binding.array("uuid", rows, row -> row.line().productId());
        binding.array("uuid", rows, row -> row.line().siteId());
        binding.array("text", rows, row -> row.line().region());
        binding.array("date", rows, row -> words(row.line().neededBy()));
        binding.array("text", rows, row -> row.line().unit());
        binding.array("numeric", rows, row -> row.line().firmQuantity());
        binding.array("text", rows, row -> numbers(row.line(), ConditionalStep::quantity));
        binding.array("text", rows, row -> numbers(row.line(), ConditionalStep::maxUnitPrice));
        binding.array("numeric", rows, row -> row.line().tolerance());
        binding.array("text", rows, row -> literal(row.line().substitutes(), UUID::toString));
    }

    private static List<Row> rows(List<Demand> demands) {
        List<Row> rows = new ArrayList<>();
        for (Demand demand : demands) {
            int position = 0;
            for (DemandLine line : demand.lines()) {
                rows.add(new Row(demand.coopId(), position++, line));
            }
        }
        return rows;
    }

    private static String words(Object value) {
        return value == null ? null : value.toString();
    }

    private static String numbers(DemandLine line, Function<ConditionalStep, BigDecimal> part) {
        return literal(line.conditional(), step -> part.apply(step).toPlainString());
    }

    /** PostgreSQL has no arrays of arrays of different lengths: the inner one travels as its text. */
    private static <T> String literal(List<T> values, Function<T, String> word) {
        return values.stream().map(word).collect(Collectors.joining(",", "{", "}"));
    }
}
