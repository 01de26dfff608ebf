package coop.encommun.catalog.product;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** What the catalogue counts. */
@Startup // so that the counters are there, at zero, before the first product
@ApplicationScoped
class ProductMetrics {

    private final Counter created;
    private final Counter published;
    private final Counter withdrawn;
    private final Counter imported;
    private final Counter refusedRows;

    ProductMetrics(MeterRegistry registry) {
        created = counter(registry, "encommun.products.created", "Products created");
        published = counter(registry, "encommun.products.published", "Products published");
        withdrawn = counter(registry, "encommun.products.withdrawn", "Products withdrawn");
        imported = counter(registry, "encommun.products.imported", "CSV rows accepted");
        refusedRows = counter(registry, "encommun.products.import.refused", "CSV rows refused");
    }

    void created() {
        created.increment();
    }

    void published() {
        published.increment();
    }

    void withdrawn() {
        withdrawn.increment();
    }

    void imported(ImportReport report) {
        created.increment(report.created());
        imported.increment(report.accepted());
        refusedRows.increment(report.refused());
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }
}
