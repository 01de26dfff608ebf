package coop.encommun.verifier;

import coop.encommun.verifier.Placement.Placed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows of a log as it was exported, one a line, true or not. */
public final class LogExport implements Document {
    private final List<Line> lines;

    private LogExport(List<Line> lines) {
        this.lines = lines;
    }

    /** Any text: what cannot be read is found by {@link #faults}. */
    public static LogExport parse(String text) {
        try {
            return read(new BufferedReader(new StringReader(text)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** As {@link #parse}, line by line; empty lines do not count. */
    public static LogExport read(BufferedReader reader) throws IOException {
        List<Line> lines = new ArrayList<>();
        Line above = null;
        long number = 0;
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            number++;
            String tidied = text.replace("\uFEFF", "").strip();
            if (!tidied.isEmpty()) {
                above = Line.parse(number, tidied, above);
                lines.add(above);
            }
        }
        return new LogExport(lines);
    }

    /** One export of several pages, whichever order they are given in. */
    static LogExport ofPages(List<LogExport> pages) {
        return new LogExport(pages.stream()
                .filter(page -> !page.lines.isEmpty())
                .sorted(Comparator.comparingLong(page -> page.lines.get(0).number()))
                .flatMap(page -> page.lines.stream())
                .toList());
    }

    /** Number of lines with something on them. */
    public long size() {
        return lines.size();
    }

    /** Name of the log, by most of its entries; empty when none can be read. */
    public Optional<String> log() {
        Map<String, Long> logs = lines.stream()
                .filter(Line.Row.class::isInstance)
                .collect(Collectors.groupingBy(line -> ((Line.Row) line).log(), Collectors.counting()));
        return logs.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** What is wrong with the rows of this export, given checkpoints that are genuine: see {@link #faults(List, Map)}. */
    public static List<LogFault> faults(String export, Checkpoint... signed) {
        return parse(export).faults(List.of(signed), Map.of());
    }

    /**
     * All that is wrong; nothing when the log is whole, unchanged, and the one that was signed.
     *
     * @param signed checkpoints of this log whose signatures were verified
     * @param proven leaves of rows by their number, from receipts and proofs that were verified
     */
    public List<LogFault> faults(List<Checkpoint> signed, Map<Long, Hash> proven) {
        long rows = signed.stream().mapToLong(Checkpoint::size).max().orElse(0);
        Placed placed = Placement.of(lines, proven, rows);
        Agreement agreement = Agreement.of(placed, signed);
        List<LogFault> faults = new ArrayList<>(placed.inserted());
        faults.addAll(Order.faults(placed.spots()));
        faults.addAll(new Inspection(placed.spots(), agreement.agreed(), proven, log().orElse("")).faults());
        faults.addAll(agreement.faults(placed.rows(), proven.keySet()));
        return List.copyOf(faults);
    }
}
