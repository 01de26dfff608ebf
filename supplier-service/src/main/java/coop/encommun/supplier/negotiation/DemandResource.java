package coop.encommun.supplier.negotiation;

import coop.encommun.kit.problem.Refused;
import coop.encommun.supplier.Access;
import coop.encommun.supplier.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What an invited supplier may see of a negotiation. */
@Path("/negotiations/{id}/demand")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Bidding")
class DemandResource {
    private final Negotiations negotiations;
    private final Access access;

    DemandResource(Negotiations negotiations, Access access) {
        this.negotiations = negotiations;
        this.access = access;
    }

    @GET
    @RolesAllowed({Roles.SUPPLIER, Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(
            summary = "Read the consolidated demand",
            description = "For invited suppliers: totals per product and region, without any co-op.")
    @APIResponse(responseCode = "200", description = "The demand")
    @APIResponse(responseCode = "404", description = "`not-found`: no such negotiation, or not invited")
    public DemandView demand(@PathParam("id") UUID id) {
        if (!access.isToAll() && !negotiations.hasInvited(id, access.ownSupplier())) {
            throw Refused.notFound();
        }
        return DemandView.of(negotiations.require(id));
    }
}
