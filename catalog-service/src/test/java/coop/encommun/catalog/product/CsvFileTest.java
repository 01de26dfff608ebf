package coop.encommun.catalog.product;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import coop.encommun.kit.problem.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    private static final String HEADER = String.join(",", CsvColumn.HEADER) + "\r\n";
    private static final String ROW = "%s,,GOODS,%s,Flour,,,50221101,,KGM,20,ZERO_RATED,1.95,CAD,ACTIVE\r\n";

    @Test
    void readsRowsOneByOne() throws IOException {
        List<CsvRow> rows = read(HEADER + ROW.formatted("A", "Farine") + ROW.formatted("B", "Sucre"));

        assertEquals(List.of("A", "B"), rows.stream().map(CsvRow::sku).toList());
        assertEquals("Farine", rows.getFirst().content().sheet().name().fr());
        assertEquals(ProductStatus.ACTIVE, rows.getFirst().content().status());
    }

    @Test
    void countsLinesAsAnEditorDoes() throws IOException {
        String twoLines = "A,,GOODS,Farine,Flour,\"Sac\r\nde 20 kg\",,50221101,,KGM,20,ZERO_RATED,1.95,CAD,\r\n";

        List<CsvRow> rows = read(HEADER + twoLines + "\r\n" + ROW.formatted("B", "Sucre"));

        assertEquals(List.of(2L, 5L), rows.stream().map(CsvRow::line).toList());
        assertEquals(
                "Sac\nde 20 kg", rows.getFirst().content().sheet().description().fr());
    }

    @Test
    void acceptsByteOrderMarkAndAnyOrderOfColumns() throws IOException {
        String csv = "\uFEFF" + "name_fr,sku,gtin,kind,name_en,description_fr,description_en,unspsc,cpv,unit,"
                + "order_multiple,tax_category,reference_price,currency\n"
                + "Pommes,POM,,GOODS,Apples,,,,,KGM,,EXEMPT,3,CAD\n";

        CsvRow row = read(csv).getFirst();

        assertEquals("POM", row.sku());
        assertEquals("Pommes", row.content().sheet().name().fr());
        assertEquals("1", row.content().sheet().orderMultiple().toPlainString());
        assertEquals(null, row.content().status());
    }

    @Test
    void namesTheLineThatIsNotUtf8() {
        var bytes = HEADER + ROW.formatted("A", "Farine") + ROW.formatted("B", "Pâtes");

        assertUnreadable("line 3: csv-utf8", bytes, ISO_8859_1);
    }

    @Test
    void namesTheLineOfABadQuote() {
        assertUnreadable("line 3: csv-form", HEADER + ROW.formatted("A", "x") + ROW.formatted("B", "\"x\"y"), UTF_8);
        assertUnreadable("line 2: csv-form", HEADER + "A,\"never closed\r\n", UTF_8);
    }

    @Test
    void refusesAnotherHeader() {
        String header = HEADER.replace("unit,", "unit,unit,").replace("gtin,", "ean,");

        assertUnreadable(
                "line 1: csv-column-unknown [ean]; line 1: csv-column-twice [unit]; line 1: csv-column-missing [gtin]",
                header,
                UTF_8);
    }

    @Test
    void refusesEmptyFile() {
        Refused refused = assertThrows(Refused.class, () -> read(""));

        assertEquals(ProductProblem.CSV_UNREADABLE, refused.type());
    }

    @Test
    void refusesRowWithMissingCells() throws IOException {
        CsvRow row = read(HEADER + "A,,GOODS\r\n").getFirst();

        assertEquals("line 2: csv-cells [15, 3]", violations(assertThrows(Refused.class, row::content)));
    }

    @Test
    void namesEveryWrongCellByLineAndColumn() throws IOException {
        CsvRow row = read(HEADER + "A B,123,THING,,,,,00000000,15811100-8,CS,x,TAXED,\"1,95\",CAD,GONE\r\n")
                .getFirst();

        assertEquals(
                List.of(
                        "line 2, column kind: not-one-of",
                        "line 2, column order_multiple: not-a-number",
                        "line 2, column tax_category: not-one-of",
                        "line 2, column reference_price: not-a-number",
                        "line 2, column status: not-one-of",
                        "line 2, column sku: sku-form",
                        "line 2, column gtin: gtin-form",
                        "line 2, column name_fr: required",
                        "line 2, column unspsc: classification-form",
                        "line 2, column cpv: classification-unknown",
                        "line 2, column unit: unit-unknown"),
                assertThrows(Refused.class, row::content).violations().stream()
                        .map(violation -> violation.field() + ": " + violation.code())
                        .toList());
    }

    @Test
    void asksForPriceAndCurrency() throws IOException {
        CsvRow row =
                read(HEADER + "A,,GOODS,Farine,Flour,,,,,EA,1,EXEMPT,,XXZ,\r\n").getFirst();

        assertEquals(
                "line 2, column reference_price: required; line 2, column currency: unknown-currency [XXZ]",
                violations(assertThrows(Refused.class, row::content)));
    }

    @Test
    void readsBytesThatComeInDrops() throws IOException {
        String csv = HEADER + ROW.formatted("A", "Pâté à l’œuf 🥚");
        var drops = new ByteArrayInputStream(csv.getBytes(UTF_8)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(1, length));
            }
        };

        assertEquals(
                "Pâté à l’œuf 🥚",
                read(drops).getFirst().content().sheet().name().fr());
    }

    private static void assertUnreadable(String violations, String csv, Charset charset) {
        Refused refused = assertThrows(Refused.class, () -> read(new ByteArrayInputStream(csv.getBytes(charset))));
        assertEquals(ProductProblem.CSV_UNREADABLE, refused.type());
        assertEquals(violations, violations(refused));
    }

    private static String violations(Refused refused) {
        return String.join(
                "; ", refused.violations().stream().map(Object::toString).toList());
    }

    private static List<CsvRow> read(String csv) throws IOException {
        return read(new ByteArrayInputStream(csv.getBytes(UTF_8)));
    }

    private static List<CsvRow> read(InputStream bytes) throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        try (CsvFile file = CsvFile.open(bytes)) {
            for (Optional<CsvRow> row = file.next(); row.isPresent(); row = file.next()) rows.add(row.get());
        }
        return rows;
    }
}
