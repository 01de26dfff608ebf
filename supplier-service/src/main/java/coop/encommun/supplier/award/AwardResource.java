package coop.encommun.supplier.award;

import coop.encommun.supplier.Access;
import coop.encommun.supplier.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/negotiations/{id}/award")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Awards")
class AwardResource {
    private final AwardService service;
    private final Awards awards;
    private final AwardCheckpoints checkpoints;
    private final Access access;

    AwardResource(AwardService service, Awards awards, AwardCheckpoints checkpoints, Access access) {
        this.service = service;
        this.awards = awards;
        this.checkpoints = checkpoints;
        this.access = access;
    }

    @Schema(name = "AwardRequest")
    record AwardRequest(
            @Schema(description = "What to award; the least cost, computed on the spot, when absent")
            UUID scenarioId,

            @Schema(
                    description = "Required when another scenario of the round is cheaper",
                    examples = "Meilleur coût total, livraison comprise.")
            @Size(max = 1000)
            String reason) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "Award the bids of the last closed round",
            description =
                    "Awards a scenario that was computed, done or cancelled; without one, the least cost under no limits "
                            + "is computed on the spot and kept as a scenario. The bids it awards must still be valid. "
                            + "The negotiation ends with it. `{}` when neither scenario nor reason is given.")
    @APIResponse(responseCode = "200", description = "Awarded")
    @APIResponse(responseCode = "404", description = "`not-found`: no such negotiation or scenario")
    @APIResponse(
            responseCode = "409",
            description =
                    "`no-feasible-award` (the violations say which product, region or limit), "
                            + "`award-reason-required` (another scenario is cheaper), `scenario-without-award`, "
                            + "`scenario-outdated` (earlier round or release, expired bid), `award-cancelled` (the computation "
                            + "on the spot was), `negotiation-state-forbids`, `round-still-open`, `bids-not-opened-yet`, `round-terms-changed`, `award-beyond-limits`")
    @APIResponse(
            responseCode = "503",
            description = "On the spot only: `award-not-computed`, or `unavailable` when several computations wait")
    public AwardView award(@PathParam("id") UUID id, @Valid AwardRequest request) {
        AwardRequest wanted = request == null ? new AwardRequest(null, null) : request;
        Award award = service.award(id, wanted.scenarioId(), access.subject(), wanted.reason());
        return AwardView.of(award, checkpoints.noteOf(award));
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR, Roles.SUPPLIER})
    @Operation(
            summary = "Read the award",
            description =
                    "An awarded supplier sees its own part, nobody else's, and the checkpoint that seals the whole.")
    @APIResponse(responseCode = "200", description = "The award")
    @APIResponse(responseCode = "404", description = "`not-found`: no award, or nothing of it is the caller’s")
    public AwardView read(@PathParam("id") UUID id) {
        if (access.isToAll()) {
            Award award = awards.require(id);
            return AwardView.of(award, checkpoints.noteOf(award));
        }
        UUID supplierId = access.ownSupplier();
        Award award = awards.requireFor(supplierId, id);
        return AwardView.partOf(award, award.partOf(supplierId).orElseThrow(), checkpoints.noteOf(award));
    }
}
