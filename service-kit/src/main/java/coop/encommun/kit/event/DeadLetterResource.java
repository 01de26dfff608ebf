package coop.encommun.kit.event;

import coop.encommun.kit.event.DeadLetters.DeadLetter;
import coop.encommun.kit.problem.GeneralProblem;
import coop.encommun.kit.problem.Refused;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Dead letters as an operator sees them. */
@Path("/dead-letters")
@RunOnVirtualThread
@Tag(name = "Operations")
class DeadLetterResource {

    private final DeadLetters deadLetters;

    DeadLetterResource(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @GET
    @RolesAllowed({"coordinator", "auditor"})
    @Operation(summary = "Events that could not be applied, newest first")
    public List<DeadLetter> list(
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit, @QueryParam("after") UUID after) {
        return deadLetters.newest(limit, after);
    }

    @POST
    @Path("/{id}/replay")
    @RolesAllowed("coordinator")
    @Operation(summary = "Applies a dead letter again; 409 when it still cannot be applied or already was")
    public void replay(@PathParam("id") UUID id) {
        try {
            deadLetters.replay(id);
        } catch (PoisonEvent stillPoison) {
            throw new Refused(GeneralProblem.CONFLICT);
        }
    }
}
