package coop.encommun.supplier.solver.worker;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import coop.encommun.supplier.solver.AwardProblem;
import coop.encommun.supplier.solver.AwardResult;
import coop.encommun.supplier.solver.AwardResult.Piece;
import coop.encommun.supplier.solver.Obstacle;
import coop.encommun.supplier.solver.Watch.Progress;
import java.util.List;

/** What the service and its worker say to each other: a job as a file, then messages, one line of JSON each. */
final class Wire {

    static final ObjectMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .addMixIn(Obstacle.class, Named.class)
            .build();

    static {
        for (Class<?> obstacle : Obstacle.class.getPermittedSubclasses()) {
            JSON.registerSubtypes(new NamedType(obstacle, obstacle.getSimpleName()));
        }
    }

    private Wire() {}

    /**
     * What is asked of a worker.
     *
     * @param engine class name of the engine; it has a constructor without arguments
     * @param endsAt when the engine must have answered, in milliseconds since 1970
     */
    record Job(String engine, AwardProblem problem, long endsAt, long seed) {}

    /**
     * What a worker says; one of the four is there.
     *
     * @param failure what the engine threw
     */
    record Message(Progress progress, List<Piece> better, AwardResult end, String failure) {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface Named {}
}
