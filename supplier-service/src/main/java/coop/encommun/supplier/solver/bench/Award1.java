package coop.encommun.supplier.solver.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Cell;
import coop.encommun.supplier.solver.AwardProblem.Line;
import coop.encommun.supplier.solver.AwardProblem.Offer;
import coop.encommun.supplier.solver.AwardProblem.OfferLine;
import coop.encommun.supplier.solver.AwardProblem.Tier;
import coop.encommun.supplier.solver.Limits;
import coop.encommun.supplier.solver.Schedule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Reads the bench format {@code award-1}: money in cents, one region per line, costs in 1/10000 cent, which are the
 * problem's own units. Lines and suppliers are named by their position.
 *
 * @param name of the instance
 */
public record Award1(String name, AwardProblem problem) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @throws IOException when the file cannot be read, or is no JSON
     * @throws IllegalArgumentException when it is JSON but no {@code award-1} instance
     */
    public static Award1 read(Path file) throws IOException {
        return of(JSON.readTree(file.toFile()));
    }

    static Award1 of(JsonNode root) {
        if (!root.path("format").asText().equals("award-1")) {
            throw new IllegalArgumentException("not in the format award-1");
        }
        List<String> regions = IntStream.range(0, root.path("regions").asInt(1))
                .mapToObj(String::valueOf)
                .toList();
        List<Line> lines = new ArrayList<>();
        root.path("lines").forEach(line -> lines.add(line(line, lines.size())));
        List<Offer> offers = new ArrayList<>();
        Shape shape = new Shape(regions.size(), lines.size());
        lines.forEach(line -> shape.within(line.demand().getFirst().region(), shape.regions(), "region"));
        Set<Integer> incumbents = new HashSet<>();
        for (JsonNode supplier : root.path("suppliers")) {
            if (supplier.path("incumbent").asBoolean()) {
                incumbents.add(offers.size());
            }
            offers.add(offer(supplier, offers.size(), shape));
        }
        Limits limits = limits(root.path("limits"), incumbents);
        return new Award1(root.path("name").asText(), new AwardProblem(regions, lines, offers, limits));
    }

    /** What indices must be within. */
    private record Shape(int regions, int lines) {
        void within(int index, int size, String field) {
            if (index < 0 || index >= size) {
                throw new IllegalArgumentException("%s %d is none of %d".formatted(field, index, size));
            }
        }

        List<OfferLine> checked(List<OfferLine> bids) {
            bids.forEach(bid -> within(bid.line(), lines, "line"));
            if (bids.stream().mapToInt(OfferLine::line).distinct().count() < bids.size()) {
                throw new IllegalArgumentException("a supplier bids twice for a line");
            }
            return bids;
        }

        List<Long> charges(List<Long> charges) {
            if (charges.size() != regions || charges.stream().anyMatch(charge -> charge < 0)) {
                throw new IllegalArgumentException("one regionCharge per region, none below zero");
            }
            return charges;
        }
    }

    private static Line line(JsonNode line, int index) {
        atItsPlace(line, index);
        Cell cell = new Cell(line.path("region").asInt(), number(line, "demand"));
        return new Line(
                String.valueOf(index),
                List.of(cell),
                line.path("maxSuppliers").asInt(0),
                line.path("maxSharePct").asInt(100),
                1,
                List.of());
    }

    private static Offer offer(JsonNode supplier, int index, Shape shape) {
        atItsPlace(supplier, index);
        Schedule schedule = schedule(supplier.path("schedule"));
        List<OfferLine> bids = new ArrayList<>();
        supplier.path("bids").forEach(bid -> bids.add(bid(bid, schedule)));
        return new Offer(
                String.valueOf(index),
                number(supplier, "capacity"),
                supplier.path("moqTotal").asLong(0),
                0,
                supplier.path("fixed").asLong(0),
                shape.charges(longs(supplier.path("regionCharge"))),
                schedule,
                shape.checked(bids));
    }

    private static Schedule schedule(JsonNode schedule) {
        Schedule.Kind kind = Schedule.Kind.valueOf(schedule.path("kind").asText());
        List<Integer> rebates =
                longs(schedule.path("rebateBp")).stream().map(Math::toIntExact).toList();
        return new Schedule(kind, longs(schedule.path("from")), rebates);
    }

    private static OfferLine bid(JsonNode bid, Schedule schedule) {
        List<Long> prices = longs(bid.path("price"));
        List<Long> from = switch (schedule.kind()) {
            case LINE_ALL_UNITS, LINE_INCREMENTAL -> longs(bid.path("from"));
            case TOTAL_VOLUME_ALL_UNITS, TOTAL_VOLUME_INCREMENTAL -> schedule.from();
            case SPEND_ALL_UNITS, SPEND_INCREMENTAL -> List.of(0L);
        };
        if (from.size() != prices.size()) {
            throw new IllegalArgumentException("a bid needs as many prices as tiers");
        }
        List<Tier> tiers = IntStream.range(0, from.size())
                .mapToObj(tier -> new Tier(from.get(tier), prices.get(tier)))
                .toList();
        for (int tier = 1; tier < from.size(); tier++) {
            if (from.get(tier) <= from.get(tier - 1)) {
                throw new IllegalArgumentException("tiers rise");
            }
        }
        if (prices.stream().anyMatch(price -> price < 0)) {
            throw new IllegalArgumentException("no price is below zero");
        }
        int line = Math.toIntExact(number(bid, "line"));
        return new OfferLine(line, number(bid, "cap"), bid.path("moq").asLong(0), 1, tiers, 0);
    }

    private static Limits limits(JsonNode limits, Set<Integer> incumbents) {
        int least = limits.path("incumbentMinSharePct").asInt(0);
        return new Limits(
                limits.path("maxSuppliers").asInt(0),
                limits.path("maxShareTotalPct").asInt(100),
                least == 0 ? List.of() : List.of(new Limits.MinimumShare("incumbents", incumbents, least)),
                List.of(),
                List.of());
    }

    private static void atItsPlace(JsonNode named, int index) {
        if (number(named, "id") != index) {
            throw new IllegalArgumentException("lines and suppliers are named by their position");
        }
    }

    private static long number(JsonNode node, String field) {
        if (!node.path(field).canConvertToLong()) {
            throw new IllegalArgumentException("a whole number is missing: " + field);
        }
        return node.path(field).asLong();
    }

    private static List<Long> longs(JsonNode array) {
        List<Long> values = new ArrayList<>(array.size());
        for (JsonNode value : array) {
            if (!value.isIntegralNumber() || !value.canConvertToLong()) {
                throw new IllegalArgumentException("not a whole number: " + value);
            }
            values.add(value.asLong());
        }
        return values;
    }
}
