package coop.encommun.catalog.product;

import coop.encommun.kit.problem.GeneralProblem;
import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.problem.Violation;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A product file being read: RFC 4180, UTF-8, a header, one row at a time. */
final class CsvFile implements AutoCloseable {

    /** Longer than any sound cell: an unclosed quote must not swallow the rest of the file. */
    private static final int LONGEST_CELL = 64 * 1024;

    private static final Pattern LINE = Pattern.compile("line (\\d+)");

    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final List<CsvColumn> columns;

    private CsvFile(CsvReader<CsvRecord> reader) {
        this.reader = reader;
        this.records = reader.iterator();
        this.columns = columns();
    }

    /** @throws Refused (400 {@code csv-unreadable}) when there is no header or it is not the one it should be */
    static CsvFile open(InputStream bytes) {
        return new CsvFile(CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(new StrictUtf8(bytes)));
    }

    /**
     * The next row; empty at the end of the file.
     *
     * @throws Refused (400 {@code csv-unreadable}) when the file cannot be read any further
     */
    Optional<CsvRow> next() {
        return readable(() -> records.hasNext() ? Optional.of(row(records.next())) : Optional.empty());
    }

    private CsvRow row(CsvRecord record) {
        long line = record.getStartingLineNumber();
        if (record.getFieldCount() != columns.size())
            return CsvRow.misshapen(line, columns.size(), record.getFieldCount());
        Map<CsvColumn, String> cells = new EnumMap<>(CsvColumn.class);
        for (int i = 0; i < columns.size(); i++)
            cells.put(columns.get(i), FormulaGuard.unguard(record.getField(i).strip()));
        return CsvRow.of(line, cells);
    }

    private List<CsvColumn> columns() {
        List<String> names = readable(() -> records.hasNext() ? records.next().getFields() : List.of());
        var faults = new ArrayList<Violation>();
        var found = new ArrayList<CsvColumn>();
        for (String name : names) {
            Optional<CsvColumn> column = CsvColumn.named(name.strip());
            if (column.isEmpty()) faults.add(new Violation("line 1", "csv-column-unknown", name));
            else if (found.contains(column.get())) faults.add(new Violation("line 1", "csv-column-twice", name));
            column.ifPresent(found::add);
        }
        for (CsvColumn column : CsvColumn.values())
            if (column.isRequired() && !found.contains(column))
                faults.add(new Violation("line 1", "csv-column-missing", column.header()));
        if (!faults.isEmpty()) throw Refused.withViolations(ProductProblem.CSV_UNREADABLE, faults);
        return found;
    }

    private static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (CsvParseException e) {
            Matcher line = LINE.matcher(String.valueOf(e.getMessage()));
            throw unreadable(line.find() ? line.group() : "", "csv-form");
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof StrictUtf8.Broken broken) throw unreadable("line " + broken.line(), "csv-utf8");
            throw new Refused(GeneralProblem.BAD_REQUEST); // it broke off: whoever sent it is gone
        }
    }

    private static Refused unreadable(String place, String code, Object... args) {
        return Refused.withViolations(ProductProblem.CSV_UNREADABLE, List.of(new Violation(place, code, args)));
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
