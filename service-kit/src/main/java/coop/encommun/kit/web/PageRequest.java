package coop.encommun.kit.web;

import coop.encommun.kit.problem.Refused;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is wanted: {@code @BeanParam PageRequest page}. */
public record PageRequest(
        @QueryParam("limit")
        @DefaultValue("50")
        @Parameter(
                description = "Most items per page",
                schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200"))
        int limit,

        @QueryParam("after")
        @Parameter(description = "Continue behind this one: take the `next` link of the page before")
        String after) {

    private static final int MOST = 200;

    public PageRequest {
        if (limit < 1 || limit > MOST) throw Refused.invalid("limit", "out-of-range", 1, MOST);
    }

    /** How many rows to read: one more than the page shows, see {@link Page#of}. */
    public int rows() {
        return limit + 1;
    }

    /** @throws Refused (400) when {@code after} is no UUID */
    public Optional<UUID> afterId() {
        try {
            return Optional.ofNullable(after).map(UUID::fromString);
        } catch (IllegalArgumentException notAnId) {
            throw Refused.invalid("after", "not-a-uuid", after);
        }
    }
}
