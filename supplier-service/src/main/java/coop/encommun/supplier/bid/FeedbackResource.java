package coop.encommun.supplier.bid;

import coop.encommun.supplier.Access;
import coop.encommun.supplier.Roles;
import coop.encommun.supplier.negotiation.Negotiations;
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

@Path("/negotiations/{id}/rounds/{number}/feedback")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Bidding")
class FeedbackResource {
    private final Negotiations negotiations;
    private final Bids bids;
    private final Access access;

    FeedbackResource(Negotiations negotiations, Bids bids, Access access) {
        this.negotiations = negotiations;
        this.bids = bids;
        this.access = access;
    }

    @GET
    @RolesAllowed(Roles.SUPPLIER)
    @Operation(
            summary = "Read what the calling supplier may learn of a closed round",
            description =
                    "By the negotiation's rule: `NOTHING`, its rank per product (`OWN_RANK`), or the best price per "
                            + "product (`BEST_PRICE`); both at the unit price for the whole firm demand, never with a name.")
    @APIResponse(responseCode = "200", description = "The feedback")
    @APIResponse(responseCode = "404", description = "`not-found`: no such round, or not invited")
    @APIResponse(
            responseCode = "409",
            description = "`round-still-open`, `bids-not-opened-yet`, `round-terms-changed`, `bids-stay-sealed`, "
                    + "`bids-not-as-opened`: changed after the opening")
    public Feedback feedback(@PathParam("id") UUID id, @PathParam("number") int number) {
        UUID supplierId = access.ownSupplier();
        negotiations.mustHaveInvited(id, number, supplierId);
        var negotiation = negotiations.require(id);
        negotiation.round(number).mustBeOpened();
        return Feedback.of(
                negotiation.disclosure(), negotiation.lines(), number, bids.openedIn(id, number), supplierId);
    }
}
