package coop.encommun.supplier.negotiation;

import coop.encommun.kit.web.Page;
import coop.encommun.kit.web.PageRequest;
import coop.encommun.supplier.Access;
import coop.encommun.supplier.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/invitations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Bidding")
class InvitationResource {
    private static final UUID FIRST = new UUID(0, 0);

    private final Negotiations negotiations;
    private final Access access;

    InvitationResource(Negotiations negotiations, Access access) {
        this.negotiations = negotiations;
        this.access = access;
    }

    @GET
    @RolesAllowed(Roles.SUPPLIER)
    @Operation(summary = "List the rounds the calling supplier is or was invited to")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<Invitation> invitations(@BeanParam PageRequest page, @Context UriInfo uri) {
        return Page.of(
                negotiations.invitationsOf(access.ownSupplier(), page.afterId().orElse(FIRST), page.rows()),
                page.limit(),
                invitation -> invitation.roundId().toString(),
                uri);
    }
}
