package coop.encommun.supplier.solver.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.encommun.supplier.solver.AwardResult;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One instance of the table.
 *
 * @param firstSeconds to the first award
 * @param seconds in all
 * @param peakBytes most resident memory of the worker
 * @param best least cost known
 * @param isRight whether every checker agrees with the answer
 */
record TableRow(
        String name,
        String size,
        AwardResult result,
        OptionalDouble firstSeconds,
        double seconds,
        long peakBytes,
        OptionalLong best,
        boolean isRight) {

    static final String HEAD = "%-6s %8s  %-10s %18s %18s %7s %8s %8s %8s %8s  %s"
            .formatted(
                    "name", "size", "status", "cost", "bound", "gap %", "best %", "first s", "all s", "MiB", "check");

    String text() {
        boolean award = result.isAward();
        return String.format(
                Locale.ROOT,
                "%-6s %8s  %-10s %18s %18s %7s %8s %8s %8.1f %8d  %s",
                name,
                size,
                result.status(),
                award ? result.cost() : "",
                award ? result.bound() : "",
                award ? String.format(Locale.ROOT, "%.3f", 100 * result.gap()) : "",
                againstBest().isPresent()
                        ? String.format(Locale.ROOT, "%+.3f", againstBest().getAsDouble())
                        : "",
                firstSeconds.isPresent() ? String.format(Locale.ROOT, "%.1f", firstSeconds.getAsDouble()) : "",
                seconds,
                peakBytes >> 20,
                isRight ? "right" : "WRONG");
    }

    ObjectNode json() {
        ObjectNode row = new ObjectMapper().createObjectNode();
        row.put("name", name).put("size", size).put("status", result.status().name());
        if (result.isAward()) {
            row.put("cost", result.cost()).put("bound", result.bound()).put("gapPercent", 100 * result.gap());
        }
        againstBest().ifPresent(percent -> row.put("againstBestPercent", percent));
        firstSeconds.ifPresent(first -> row.put("secondsToFirst", first));
        return row.put("seconds", seconds)
                .put("peakBytes", peakBytes)
                .put("right", isRight)
                .put("solver", result.solver());
    }

    /** How much dearer than the best known, in per cent. */
    private OptionalDouble againstBest() {
        return result.isAward() && best.isPresent()
                ? OptionalDouble.of(100.0 * (result.cost() - best.getAsLong()) / best.getAsLong())
                : OptionalDouble.empty();
    }
}
