package coop.encommun.catalog.product;

import static coop.encommun.catalog.product.ProductProblem.CSV_UNREADABLE;
import static coop.encommun.catalog.product.ProductProblem.IMPORT_REFUSED;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import coop.encommun.catalog.product.ImportReport.Outcome;
import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.event.Outbox;
import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.problem.Violation;
import coop.encommun.kit.value.Fingerprint;
import coop.encommun.kit.value.Ids;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Import of a product file: batch by batch through the same rules as single products, in one transaction. What is held in
 * memory is one batch, the SKUs seen and the report.
 */
@ApplicationScoped
class ProductImport {

    private static final int BATCH = 500;
    private static final int LONGEST_MINUTES = 30;

    /** Keeps the report, and thereby the memory an import takes, within bounds. */
    static final int MOST_ROWS = 200_000;

    private final Products products;
    private final Outbox outbox;
    private final AuditTrail trail;
    private final ProductMetrics metrics;

    ProductImport(Products products, Outbox outbox, AuditTrail trail, ProductMetrics metrics) {
        this.products = products;
        this.outbox = outbox;
        this.trail = trail;
        this.metrics = metrics;
    }

    /**
     * Takes in a file.
     *
     * @param partial whether good rows are taken although others are refused
     * @param language of the report's messages
     * @throws Refused 400 when the file cannot be read; 422 with all violations when rows are refused and not
     *     {@code partial}. Nothing is stored then
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_MINUTES * 60)
    ImportReport run(InputStream bytes, boolean partial, Locale language) {
        var draft = new ImportReport.Draft(language);
        DigestInputStream read = Fingerprint.reading(bytes);
        try (CsvFile file = CsvFile.open(read)) {
            Map<String, Long> lines = new HashMap<>();
            for (List<CsvRow> batch = batch(file); !batch.isEmpty(); batch = batch(file)) {
                if (draft.size() + batch.size() > MOST_ROWS) throw tooLong();
                take(batch, lines, draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!partial && !draft.violations().isEmpty()) throw Refused.withViolations(IMPORT_REFUSED, draft.violations());
        ImportReport report = draft.report();
        trail.add(entry(Fingerprint.of(read), report));
        metrics.imported(report);
        return report;
    }

    /** One for the file, behind those of its products. */
    private static Audited entry(String file, ImportReport report) {
        return Audited.of(
                "products.imported",
                file,
                Map.of(
                        "accepted", report.accepted(),
                        "refused", report.refused(),
                        "created", report.created(),
                        "updated", report.updated()));
    }

    /** What became of a product, to be told once it is stored. */
    private record Taken(Product product, String action) {
        Audited entry() {
            return ProductService.entry(product, action);
        }
    }

    private static List<CsvRow> batch(CsvFile file) {
        List<CsvRow> rows = new ArrayList<>(BATCH);
        Optional<CsvRow> row;
        while (rows.size() < BATCH && (row = file.next()).isPresent()) rows.add(row.get());
        return rows;
    }

    private void take(List<CsvRow> batch, Map<String, Long> lines, ImportReport.Draft report) {
        Map<String, Product> known = products
                .lockWithSkus(batch.stream().map(CsvRow::sku).distinct().toList())
                .stream()
                .collect(toMap(Product::sku, identity()));
        List<Taken> taken = new ArrayList<>();
        for (CsvRow row : batch) {
            Long first = row.sku().isEmpty() ? null : lines.putIfAbsent(row.sku(), row.line());
            if (first != null) report.refused(row, row.violations(CsvColumn.SKU, "sku-twice", row.sku(), first));
            else take(row, known.get(row.sku()), taken, report);
        }
        products.flush();
        trail.addAll(taken.stream().map(Taken::entry).toList());
        outbox.addAll(taken.stream()
                .map(Taken::product)
                .filter(Product::isPublic)
                .map(ProductChanged::of)
                .toList());
        products.forgetAll();
    }

    private void take(CsvRow row, Product known, List<Taken> taken, ImportReport.Draft report) {
        try {
            report.accepted(row, outcome(row, known, taken));
        } catch (Refused refused) {
            if (known != null) products.forget(known);
            report.refused(row, refused.violations());
        }
    }

    private Outcome outcome(CsvRow row, Product known, List<Taken> taken) {
        CsvRow.Content content = row.content();
        try {
            if (known != null) {
                if (!known.takeOver(content.sheet(), content.status())) return Outcome.UNCHANGED;
                taken.add(new Taken(known, "product.changed"));
                return Outcome.UPDATED;
            }
            Product product = Product.draft(Ids.next(), content.sheet());
            product.takeOver(content.sheet(), content.status());
            products.persist(product);
            taken.add(new Taken(product, "product.created"));
            return Outcome.CREATED;
        } catch (Refused refused) {
            throw row.placed(refused);
        }
    }

    private static Refused tooLong() {
        return Refused.withViolations(
                CSV_UNREADABLE, List.of(new Violation("line " + (MOST_ROWS + 2), "csv-too-long", MOST_ROWS)));
    }
}
