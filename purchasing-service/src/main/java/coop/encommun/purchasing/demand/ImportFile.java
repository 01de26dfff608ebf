package coop.encommun.purchasing.demand;

import coop.encommun.kit.problem.Refused;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A file of demands being read, one row at a time: RFC 4180, UTF-8, a header. */
final class ImportFile {

    /** Longer than any sound cell: an unclosed quote must not swallow the rest of the file. */
    private static final int LONGEST_CELL = 64 * 1024;

    private final CloseableIterator<CsvRecord> records;
    private final List<ImportColumn> columns;

    private ImportFile(CloseableIterator<CsvRecord> records) {
        this.records = records;
        this.columns = columns();
    }

    /** @throws Refused {@code import-unreadable} when the header is not the one it should be */
    static ImportFile open(InputStream bytes) {
        return new ImportFile(CsvReader.builder()
                .detectBomHeader(false)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_CELL)
                .ofCsvRecord(new InputStreamReader(
                        bytes,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)))
                .iterator());
    }

    /** Line number and cells in the order of {@link ImportColumn}; {@code whole}: as many cells as the header has. */
    record RawRow(long line, boolean whole, List<String> cells) {}

    /**
     * The next row; empty at the end.
     *
     * @throws Refused {@code import-unreadable} when the file is no CSV in UTF-8 from here on
     */
    Optional<RawRow> next() {
        return readable(() -> records.hasNext() ? Optional.of(row(records.next())) : Optional.empty());
    }

    private RawRow row(CsvRecord record) {
        boolean whole = record.getFieldCount() == columns.size();
        List<String> cells = new ArrayList<>();
        for (ImportColumn column : ImportColumn.values()) {
            int index = columns.indexOf(column);
            boolean given = index >= 0 && index < record.getFieldCount();
            cells.add(given ? record.getField(index).strip() : "");
        }
        return new RawRow(record.getStartingLineNumber(), whole, cells);
    }

    private List<ImportColumn> columns() {
        List<String> names = readable(() -> records.hasNext() ? records.next().getFields() : List.<String>of());
        List<ImportColumn> found = new ArrayList<>();
        for (String name : names) {
            ImportColumn column = ImportColumn.named(withoutByteOrderMark(name).strip())
                    .filter(known -> !found.contains(known))
                    .orElseThrow(ImportFile::unreadable);
            found.add(column);
        }
        for (ImportColumn column : ImportColumn.values()) {
            if (column.isRequired() && !found.contains(column)) {
                throw unreadable();
            }
        }
        return found;
    }

    private static String withoutByteOrderMark(String name) {
        return name.startsWith("\uFEFF") ? name.substring(1) : name;
    }

    /** Spreadsheets know only that it does not open: whatever the fault, the answer is what a good file looks like. */
    private static <T> T readable(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (CsvParseException fault) {
            if (fault.getCause() instanceof Refused told) {
                throw told;
            }
            throw unreadable();
        } catch (UncheckedIOException fault) {
            if (fault.getCause() instanceof java.nio.charset.CharacterCodingException) {
                throw unreadable();
            }
            throw fault;
        }
    }

    static Refused unreadable() {
        return new Refused(DemandRefused.IMPORT_UNREADABLE, String.join(",", ImportColumn.HEADER));
    }

    /** Ends the reading early. */
    void close() throws IOException {
        records.close();
    }
}
