package coop.encommun.catalog.product;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.encommun.kit.value.Money;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Products as a file that the import reads back unchanged; written page by page, so that any number fits. */
@ApplicationScoped
class ProductExport {

    private static final int PAGE = 500;

    private final Products products;

    ProductExport(Products products) {
        this.products = products;
    }

    /** Each page is read in a transaction of its own: a slow reader must not hold one open. */
    void write(ProductFilter filter, Audience reader, OutputStream out) throws IOException {
        var csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, UTF_8);
        csv.writeRecord(CsvColumn.HEADER);
        String last = null;
        List<Product> page;
        do {
            page = pageBehind(last, filter, reader);
            for (Product product : page) csv.writeRecord(cells(product, reader));
            if (!page.isEmpty()) last = page.getLast().sku();
        } while (page.size() == PAGE);
        csv.flush();
    }

    private List<Product> pageBehind(String sku, ProductFilter filter, Audience reader) {
        return QuarkusTransaction.requiringNew().call(() -> products.page(filter, reader.seesDrafts(), sku, PAGE));
    }

    private static List<String> cells(Product product, Audience reader) {
        ProductSheet sheet = product.sheet();
        Money price = reader.seesReferencePrices() ? sheet.referencePrice() : null;
        var description = sheet.description() == null ? new Bilingual(null, null) : sheet.description();
        return Stream.of(
                        sheet.sku(),
                        sheet.gtin(),
                        sheet.kind().name(),
                        sheet.name().fr(),
                        sheet.name().en(),
                        description.fr(),
                        description.en(),
                        code(sheet, ClassificationScheme.UNSPSC),
                        code(sheet, ClassificationScheme.CPV),
                        sheet.unit(),
                        sheet.orderMultiple().toPlainString(),
                        sheet.taxCategory().name(),
                        price == null ? null : price.amount().toPlainString(),
                        price == null ? null : price.currency(),
                        product.status().name())
                .map(cell -> FormulaGuard.guard(Objects.requireNonNullElse(cell, "")))
                .toList();
    }

    private static String code(ProductSheet sheet, ClassificationScheme scheme) {
        return sheet.classifications().stream()
                .filter(classification -> classification.scheme() == scheme)
                .map(Classification::code)
                .findFirst()
                .orElse("");
    }
}
