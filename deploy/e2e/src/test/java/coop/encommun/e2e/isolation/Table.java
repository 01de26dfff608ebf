package coop.encommun.e2e.isolation;

import coop.encommun.e2e.purchase.Moment;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Route × caller × moment → answer: everything the suite says about who may see what. */
final class Table {
    /** Of the purchase: answered otherwise as it goes on. */
    private static final List<Row> CHANGING = joined(PurchasingRows.all(), SupplierRows.all(), BidRows.all());

    /** Of the catalogue and of what every service has: the same at all times, so that the first and the last will do. */
    private static final List<Row> CONSTANT = joined(CatalogRows.all(), KitRows.all());

    static final List<Row> ROWS = joined(CHANGING, CONSTANT);

    private Table() {}

    /** The rows to be tried at a moment. */
    static List<Row> at(Moment moment) {
        return moment == Moment.DRAFTED || moment == Moment.ORDERED ? ROWS : CHANGING;
    }

    @SafeVarargs
    private static List<Row> joined(List<Row>... parts) {
        return Stream.of(parts).flatMap(Collection::stream).toList();
    }
}
