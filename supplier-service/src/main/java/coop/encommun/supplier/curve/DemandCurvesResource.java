package coop.encommun.supplier.curve;

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

@Path("/negotiations/{id}/demand-curves")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Negotiations")
class DemandCurvesResource {
    private final DemandCurves curves;

    DemandCurvesResource(DemandCurves curves) {
        this.curves = curves;
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(
            summary = "Read what is wanted at which price, against the bidders' price tiers",
            description =
                    "Per product the demand curve; per bidder of the last closed round each tier with the demand at "
                            + "its price, whether that demand fills it, and how much more would. The deepest tier that its own "
                            + "price fills is reached. Each bidder is shown as if it alone got every line it bid on; what is "
                            + "really awarded is a scenario's affair.")
    @APIResponse(responseCode = "200", description = "The curves and tiers")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(
            responseCode = "409",
            description = "`round-still-open`: no round is closed yet; `bids-not-opened-yet`, `round-terms-changed`")
    public DemandCurvesView read(@PathParam("id") UUID id) {
        return curves.of(id);
    }
}
