package coop.encommun.e2e.isolation;

import java.util.List;
import java.util.stream.Stream;

/** Route × caller × moment → answer: everything the suite says about who may see what. */
final class Table {
    static final List<Row> ROWS = Stream.of(
                    CatalogRows.all(), PurchasingRows.all(), SupplierRows.all(), BidRows.all(), KitRows.all())
            .flatMap(List::stream)
            .toList();

    private Table() {}
}
