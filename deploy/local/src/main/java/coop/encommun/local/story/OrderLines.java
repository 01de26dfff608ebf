package coop.encommun.local.story;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Somebody else's order lines as a script: each buyer a co-op, each stock code a product, the average price paid its reference
 * price, each row a row of demand. Rows that are no demand (returns, no buyer) are passed on as they are: to refuse them by
 * line is the suite's task.
 *
 * <p>Columns: {@code InvoiceNo, StockCode, Description, Quantity, InvoiceDate, UnitPrice, CustomerID, Country}.
 */
final class OrderLines {
    private static final int REGIONS = 17; // administrative regions of Québec, given out by buyer number

    /** What the catalogue takes as a SKU. */
    private static final Pattern SKU = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]{0,39}");

    private final List<NamedCsvRecord> rows;
    private final Map<String, BigDecimal> prices = new LinkedHashMap<>();

    private OrderLines(List<NamedCsvRecord> rows) {
        this.rows = rows;
        bySku().forEach((sku, sold) -> {
            if (averagePrice(sold).signum() > 0 && SKU.matcher(sku).matches()) {
                prices.put(sku, averagePrice(sold));
            }
        });
    }

    static Script read(Path file) {
        try (var reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            var lines = new OrderLines(reader.stream().toList());
            return new Script(
                    "Lignes de " + file.getFileName(),
                    "Lines of " + file.getFileName(),
                    lines.products(),
                    lines.coops(),
                    lines.demands(),
                    lines.pooled(),
                    (int) lines.rows.stream()
                            .filter(row -> !lines.isDemand(row))
                            .count());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A buyer, a product that can be sold, and whole pieces of it, more than none. */
    private boolean isDemand(NamedCsvRecord row) {
        BigDecimal quantity = number(row, "Quantity");
        return !row.getField("CustomerID").isBlank()
                && prices.containsKey(row.getField("StockCode"))
                && quantity.signum() > 0
                && quantity.stripTrailingZeros().scale() <= 0;
    }

    /** Zero when it is none: the suite is to refuse it, by its line. */
    private static BigDecimal number(NamedCsvRecord row, String column) {
        try {
            return new BigDecimal(row.getField(column).trim());
        } catch (NumberFormatException unreadable) {
            return BigDecimal.ZERO;
        }
    }

    private Map<String, BigDecimal> pooled() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        rows.stream()
                .filter(this::isDemand)
                .forEach(row -> sums.merge(row.getField("StockCode"), number(row, "Quantity"), BigDecimal::add));
        return sums;
    }

    private String products() {
        List<List<String>> records = new ArrayList<>();
        records.add(List.of(
                "sku",
                "gtin",
                "kind",
                "name_fr",
                "name_en",
                "description_fr",
                "description_en",
                "unspsc",
                "cpv",
                "unit",
                "order_multiple",
                "tax_category",
                "reference_price",
                "currency",
                "status"));
        bySku().forEach((sku, sold) -> {
            BigDecimal price = prices.get(sku);
            String name = sold.stream()
                    .map(row -> row.getField("Description").strip())
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse(sku);
            if (price != null) {
                records.add(List.of(
                        sku,
                        "",
                        "GOODS",
                        name,
                        name,
                        "",
                        "",
                        "",
                        "",
                        "EA",
                        "1",
                        "STANDARD",
                        price.toPlainString(),
                        "CAD",
                        "ACTIVE"));
            }
        });
        return csv(records);
    }

    private Map<String, List<NamedCsvRecord>> bySku() {
        Map<String, List<NamedCsvRecord>> bySku = new LinkedHashMap<>();
        for (NamedCsvRecord row : rows) {
            bySku.computeIfAbsent(row.getField("StockCode"), sku -> new ArrayList<>())
                    .add(row);
        }
        return bySku;
    }

    /** Weighted by the quantities bought, four decimals: so the reference total is what these buyers paid alone. */
    private static BigDecimal averagePrice(List<NamedCsvRecord> sold) {
        BigDecimal paid = BigDecimal.ZERO;
        BigDecimal units = BigDecimal.ZERO;
        for (NamedCsvRecord row : sold) {
            BigDecimal quantity = number(row, "Quantity").abs();
            paid = paid.add(quantity.multiply(number(row, "UnitPrice")));
            units = units.add(quantity);
        }
        return units.signum() == 0 ? BigDecimal.ZERO : paid.divide(units, 4, RoundingMode.HALF_UP);
    }

    private List<Script.Member> coops() {
        Map<String, Script.Member> members = new TreeMap<>();
        for (NamedCsvRecord row : rows) {
            String buyer = row.getField("CustomerID").strip();
            if (!buyer.isEmpty()) {
                members.putIfAbsent(buyer, member(buyer));
            }
        }
        return List.copyOf(members.values());
    }

    private static Script.Member member(String buyer) {
        String region = "QC-%02d".formatted(Math.floorMod(buyer.hashCode(), REGIONS) + 1);
        return new Script.Member(
                code(buyer), "Coop " + buyer, "OTHER", "fr", region, "1, rue Principale", "Québec", "G1A 1A1");
    }

    private static String code(String buyer) {
        return buyer.isEmpty() ? "" : "COOP-" + buyer;
    }

    private String demands() {
        List<List<String>> records = new ArrayList<>();
        records.add(List.of("coop", "sku", "quantity", "unit", "max_unit_price", "site", "needed_by"));
        for (NamedCsvRecord row : rows) {
            String buyer = row.getField("CustomerID").strip();
            records.add(
                    List.of(code(buyer), row.getField("StockCode"), row.getField("Quantity"), "EA", "", Play.SITE, ""));
        }
        return csv(records);
    }

    private static String csv(List<List<String>> records) {
        var csv = new StringWriter();
        try (var writer = CsvWriter.builder().build(csv)) {
            records.forEach(writer::writeRecord);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return csv.toString();
    }
}
