package coop.encommun.supplier.solver.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.Obstacle;
import coop.encommun.supplier.solver.Obstacle.Limit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchCommandsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void awardsAnInstanceToAFile() throws IOException {
        Path answer = folder.resolve("answer.json");
        assertEquals(0, award(instance(15, 0), "--seconds", "30", "--seed", "7", "--out", answer.toString()));
        JsonNode found = JSON.readTree(answer.toFile());
        assertEquals("T1", found.path("name").asText());
        assertEquals("OPTIMAL", found.path("status").asText());
        assertEquals(Tiny.COST, found.path("cost").asLong());
        assertEquals(Tiny.COST, found.path("bound").asLong());
        assertEquals(7, found.path("seed").asLong());
        assertTrue(found.path("problemHash").asText().matches("[0-9a-f]{64}"));
        assertTrue(
                found.path("solver").asText().contains("HiGHS"),
                found.path("solver").asText());
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void saysWhyNothingCanBeAwarded() throws IOException {
        assertEquals(2, award(instance(3, 0), "--seconds", "30"));
        String why = err.toString(StandardCharsets.UTF_8);
        assertTrue(why.startsWith("Aucune attribution n’est possible. / No award is possible.\n- "), why);
    }

    @Test
    void namesLinesAndLimits() throws IOException {
        AwardProblem problem = Award1.of(JSON.readTree(Tiny.instance(15, 20))).problem();
        ObstacleWords words = new ObstacleWords(problem);
        assertEquals(
                "ligne 1 : au plus 4 unités pour 5 demandées, selon plafonds, capacités et parts"
                        + " / line 1: at most 4 units for 5 wanted, by caps, capacities and shares",
                words.of(new Obstacle.CapsTooSmall(1, 5, 4)));
        List<Limit> limits =
                List.of(new Limit(Limit.Kind.MINIMUM_SHARE, 0), new Limit(Limit.Kind.LINE_MAX_SUPPLIERS, 1));
        String named = words.of(new Obstacle.LimitsTooTight(limits));
        assertTrue(named.contains("limits.incumbentMinSharePct=20, lines[1].maxSuppliers=0"), named);
    }

    @Test
    void saysHowItIsCalled() throws IOException {
        assertEquals(64, award(instance(15, 0), "--seconds", "soon"));
        assertEquals(64, award(instance(15, 0), "--fast"));
        assertEquals(66, award(folder.resolve("nothing.json")));
        assertEquals(65, award(Files.writeString(folder.resolve("note.json"), "not JSON")));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("Usage : award"));
    }

    @Test
    void makesATableOfAFolder() throws Exception {
        instance(15, 0);
        Files.writeString(
                folder.resolve("bounds.json"), "{\"instances\": {\"T1\": {\"best\": %d}}}".formatted(Tiny.COST));
        Path json = Files.createDirectories(folder.resolve("out")).resolve("table.json");
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        String[] arguments = {folder.toString(), "--seconds", "30", "--json", json.toString()};
        assertEquals(0, TableCommand.run(arguments, to, to), () -> out.toString(StandardCharsets.UTF_8));
        JsonNode row = JSON.readTree(json.toFile()).path("rows").path(0);
        assertEquals("2×2", row.path("size").asText());
        assertEquals(0.0, row.path("againstBestPercent").asDouble());
        assertTrue(row.path("right").asBoolean());
    }

    private Path instance(int capacity, int incumbentPct) throws IOException {
        return Files.writeString(folder.resolve("T1.json"), Tiny.instance(capacity, incumbentPct));
    }

    private int award(Path instance, String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = instance.toString();
        System.arraycopy(options, 0, arguments, 1, options.length);
        return AwardCommand.run(
                arguments,
                0,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
