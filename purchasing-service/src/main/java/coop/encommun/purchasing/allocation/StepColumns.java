package coop.encommun.purchasing.allocation;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/** The steps of an allocation as three columns of numbers beside each other: quantities, limits, what is served. */
final class StepColumns {

    private StepColumns() {}

    /** Binds three parameters from {@code first} on. */
    static void bind(PreparedStatement insert, int first, SiteShare share) throws SQLException {
        List<ConditionalStep> steps = share.site().steps();
        bind(insert, first, steps.stream().map(ConditionalStep::quantity).toList());
        bind(
                insert,
                first + 1,
                steps.stream().map(ConditionalStep::maxUnitPrice).toList());
        bind(insert, first + 2, share.served());
    }

    static List<ServedStep> read(ResultSet row) throws SQLException {
        return steps(
                (BigDecimal[]) row.getArray("step_quantities").getArray(),
                (BigDecimal[]) row.getArray("step_limits").getArray(),
                (BigDecimal[]) row.getArray("step_served").getArray());
    }

    static List<ServedStep> steps(BigDecimal[] quantities, BigDecimal[] limits, BigDecimal[] served) {
        return IntStream.range(0, quantities.length)
                .mapToObj(i -> new ServedStep(Quantities.plain(quantities[i]), limits[i], Quantities.plain(served[i])))
                .toList();
    }

    private static void bind(PreparedStatement insert, int index, List<BigDecimal> numbers) throws SQLException {
        insert.setArray(index, insert.getConnection().createArrayOf("numeric", numbers.toArray()));
    }
}
