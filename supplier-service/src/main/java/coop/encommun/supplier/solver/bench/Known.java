package coop.encommun.supplier.solver.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** What is known of instances: {@code bounds.json} in their folder. */
record Known(JsonNode instances) {

    static final String FILE = "bounds.json";
    static final Known NOTHING = new Known(MissingNode.getInstance());

    static Known in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        return Files.exists(file)
                ? new Known(new ObjectMapper().readTree(file.toFile()).path("instances"))
                : NOTHING;
    }

    /** The least cost known. */
    OptionalLong best(String name) {
        JsonNode best = instances.path(name).path("best");
        return best.canConvertToLong() && best.isNumber() ? OptionalLong.of(best.asLong()) : OptionalLong.empty();
    }
}
