package coop.encommun.purchasing.allocation;

import coop.encommun.kit.web.Caller;
import coop.encommun.purchasing.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/pooled-orders/{id}/allocations/{coopId}")
@RunOnVirtualThread
@Tag(name = "Purchase orders")
class CoopAllocationResource {

    private final CoopAllocations allocations;
    private final Caller caller;

    CoopAllocationResource(CoopAllocations allocations, Caller caller) {
        this.allocations = allocations;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR, Roles.COOP_MANAGER})
    @Operation(
            summary = "What a co-op gets, pays and saves",
            description = "Per site, product and supplier. Before the award: no lines and amounts of zero. The saving"
                    + " compares what is paid before taxes with the reference prices frozen for the pooled order.")
    @APIResponse(responseCode = "200", description = "The co-op's allocations over all purchase orders")
    @APIResponse(responseCode = "404", description = "`not-found`: the co-op took no part, or is another's")
    public CoopAllocation of(@PathParam("id") UUID id, @PathParam("coopId") UUID coopId) {
        if (!caller.has(Roles.COORDINATOR) && !caller.has(Roles.AUDITOR)) {
            caller.mustBe(Roles.COOP_CLAIM, coopId);
        }
        return allocations.of(id, coopId);
    }
}
