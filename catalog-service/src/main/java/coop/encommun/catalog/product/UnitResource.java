package coop.encommun.catalog.product;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Collection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/units")
@Tag(name = "Units")
@RolesAllowed({Roles.CATALOG_MANAGER, Roles.COORDINATOR, Roles.COOP_MANAGER, Roles.SUPPLIER, Roles.AUDITOR})
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class UnitResource {

    @GET
    @Operation(
            summary = "All units of measure",
            description =
                    "UN/ECE Recommendation 20 units and Recommendation 21 packages, with how many decimals a quantity may have.")
    @APIResponse(responseCode = "200", description = "The units, the commonest first")
    public Collection<Unit> all() {
        return Units.all();
    }
}
