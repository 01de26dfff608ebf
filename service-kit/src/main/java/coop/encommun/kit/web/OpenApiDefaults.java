package coop.encommun.kit.web;

import coop.encommun.kit.problem.GeneralProblem;
import coop.encommun.kit.problem.Messages;
import coop.encommun.kit.problem.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Adds to every operation the problems that any request can meet, so that no resource repeats them. */
@OpenApiFilter(stages = RunStage.BUILD)
public class OpenApiDefaults implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) api.setComponents(OASFactory.createComponents());
        api.getComponents().addSchema("Violation", violation()).addSchema("Problem", problem());
        for (GeneralProblem problem : GeneralProblem.values()) {
            api.getComponents().addResponse(problem.slug(), response(problem));
        }
        if (api.getPaths() == null) return;
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> complete(path, operation)));
    }

    private static void complete(String path, Operation operation) {
        var responses = new TreeMap<>(operation.getResponses().getAPIResponses());
        for (GeneralProblem problem : problemsOf(path, operation)) {
            // One that the operation words itself stays; Quarkus's own 401 and 403 say nothing.
            boolean isAccess = problem == GeneralProblem.UNAUTHORIZED || problem == GeneralProblem.FORBIDDEN;
            APIResponse shared = OASFactory.createAPIResponse().ref(problem.slug());
            responses.merge(String.valueOf(problem.status()), shared, (own, ours) -> isAccess ? ours : own);
        }
        responses.forEach((status, response) -> {
            boolean isProblem = status.startsWith("4") || status.startsWith("5");
            if (isProblem && response.getRef() == null && response.getContent() == null)
                response.content(content(null));
        });
        operation.getResponses().setAPIResponses(responses);
    }

    private static List<GeneralProblem> problemsOf(String path, Operation operation) {
        var problems = new ArrayList<>(List.of(
                GeneralProblem.UNAUTHORIZED,
                GeneralProblem.FORBIDDEN,
                GeneralProblem.NOT_ACCEPTABLE,
                GeneralProblem.TOO_MANY_REQUESTS,
                GeneralProblem.INTERNAL_ERROR,
                GeneralProblem.UNAVAILABLE));
        boolean hasBody = operation.getRequestBody() != null;
        List<Parameter> parameters = operation.getParameters() == null ? List.of() : operation.getParameters();
        if (hasBody || !parameters.isEmpty()) problems.add(GeneralProblem.VALIDATION);
        if (parameters.stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()))) {
            problems.add(GeneralProblem.PRECONDITION_FAILED);
        }
        if (path.contains("{")) problems.add(GeneralProblem.NOT_FOUND);
        if (hasBody) problems.addAll(List.of(GeneralProblem.PAYLOAD_TOO_LARGE, GeneralProblem.UNSUPPORTED_MEDIA_TYPE));
        return problems;
    }

    private static APIResponse response(GeneralProblem problem) {
        APIResponse response = OASFactory.createAPIResponse()
                .description(text(problem, "title"))
                .content(content(example(problem)));
        boolean passes = problem == GeneralProblem.TOO_MANY_REQUESTS || problem == GeneralProblem.UNAVAILABLE;
        return passes ? response.addHeader("Retry-After", retryAfter()) : response;
    }

    private static Header retryAfter() {
        return OASFactory.createHeader()
                .description("Seconds to wait before the next attempt")
                .schema(OASFactory.createSchema().addType(SchemaType.INTEGER));
    }

    private static Content content(Map<String, Object> example) {
        Schema schema = OASFactory.createSchema().ref("Problem");
        MediaType body = OASFactory.createMediaType().schema(schema).example(example);
        return OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, body);
    }

    private static Map<String, Object> example(GeneralProblem problem) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", problem.uri().toString());
        example.put("title", text(problem, "title"));
        example.put("status", problem.status());
        example.put("detail", text(problem, "detail"));
        if (problem == GeneralProblem.VALIDATION) {
            var violation = new LinkedHashMap<String, Object>(); // in the order of every other document
            violation.put("field", "lines[2].quantity");
            violation.put("code", "positive");
            violation.put("message", Messages.text(Messages.FRENCH, "violation.positive"));
            example.put("violations", List.of(violation));
        }
        return example;
    }

    private static String text(GeneralProblem problem, String part) {
        return Messages.text(Messages.FRENCH, "problem." + problem.slug() + "." + part, "…", "…");
    }

    private static Schema problem() {
        return object("RFC 9457; texts in French or English by Accept-Language (French if it names neither)")
                .addProperty("type", string("Stable URI of the kind of problem").format("uri"))
                .addProperty("title", string("The kind of problem in words"))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", string("This occurrence in words"))
                .addProperty("instance", string("Path of the request"))
                .addProperty(
                        "errorId",
                        string("Of an internal error: its number in the log").format("uuid"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(SchemaType.ARRAY)
                                .description("Everything wrong with what was sent")
                                .items(OASFactory.createSchema().ref("Violation")))
                .required(List.of("type", "title", "status"));
    }

    private static Schema violation() {
        return object("One thing wrong with what was sent")
                .addProperty("field", string("JSON path, parameter name, or line and column of a CSV file"))
                .addProperty("code", string("Stable code"))
                .addProperty("message", string("The same in words"))
                .required(List.of("field", "code", "message"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema string(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }
}
