package coop.encommun.local.story;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The story's own cast: eight co-ops of four regions of Québec and what they need for the winter. */
final class BuiltInScript {
    private BuiltInScript() {}

    static Script read() {
        String demands = text("demands.csv");
        return new Script(
                "Fournitures d’hiver",
                "Winter supplies",
                text("products.csv"),
                records(text("coops.csv")).stream().map(BuiltInScript::member).toList(),
                demands,
                firmQuantities(demands),
                0);
    }

    private static Script.Member member(NamedCsvRecord row) {
        return new Script.Member(
                row.getField("code"),
                row.getField("name"),
                row.getField("kind"),
                row.getField("language"),
                row.getField("region"),
                row.getField("street"),
                row.getField("city"),
                row.getField("postal_code"));
    }

    private static Map<String, BigDecimal> firmQuantities(String demands) {
        Map<String, BigDecimal> firm = new TreeMap<>();
        for (NamedCsvRecord row : records(demands)) {
            if (row.getField("max_unit_price").isEmpty()) {
                firm.merge(row.getField("sku"), new BigDecimal(row.getField("quantity")), BigDecimal::add);
            }
        }
        return firm;
    }

    private static List<NamedCsvRecord> records(String csv) {
        return CsvReader.builder().ofNamedCsvRecord(csv).stream().toList();
    }

    private static String text(String resource) {
        try (var stream = BuiltInScript.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
