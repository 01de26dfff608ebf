package coop.encommun.supplier.solver.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardProblem.Cell;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.AwardResult.Piece;
import java.util.ArrayList;
import java.util.List;

/** Answers of the bench format {@code award-1}: {@code awards} are triples of supplier, line and units. */
public final class Award1Answer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Award1Answer() {}

    public static String text(String name, AwardResult result) {
        ObjectNode answer = JSON.createObjectNode().put("name", name);
        ArrayNode awards = answer.putArray("awards");
        for (Piece piece : result.pieces()) {
            awards.addArray().add(piece.offer()).add(piece.line()).add(piece.ordered());
        }
        answer.put("cost", result.cost())
                .put("bound", result.bound())
                .put("status", result.status().name())
                .put("solver", result.solver())
                .put("seed", result.seed())
                .put("problemHash", result.problemHash());
        return answer + "\n";
    }

    /** The pieces of an answer. */
    public static List<Piece> pieces(AwardProblem problem, JsonNode answer) {
        List<Piece> pieces = new ArrayList<>();
        for (JsonNode award : answer.path("awards")) {
            int line = award.get(1).asInt();
            long units = award.get(2).asLong();
            int region = problem.lines().get(line).demand().getFirst().region();
            pieces.add(new Piece(award.get(0).asInt(), line, units, List.of(new Cell(region, units)), Piece.SPLIT));
        }
        return pieces;
    }
}
