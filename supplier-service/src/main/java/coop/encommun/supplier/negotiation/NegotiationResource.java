package coop.encommun.supplier.negotiation;

import coop.encommun.kit.web.IdempotencyKey;
import coop.encommun.kit.web.Page;
import coop.encommun.kit.web.PageRequest;
import coop.encommun.supplier.Access;
import coop.encommun.supplier.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/negotiations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Negotiations")
class NegotiationResource {
    private static final UUID FIRST = new UUID(0, 0);

    private final NegotiationService service;
    private final RoundService rounds;
    private final RoundOpening opening;
    private final Negotiations negotiations;
    private final SealedBids bids;
    private final Access access;
    private final IdempotencyKey key;

    NegotiationResource(
            NegotiationService service,
            RoundService rounds,
            RoundOpening opening,
            Negotiations negotiations,
            SealedBids bids,
            Access access,
            IdempotencyKey key) {
        this.service = service;
        this.rounds = rounds;
        this.opening = opening;
        this.negotiations = negotiations;
        this.bids = bids;
        this.access = access;
        this.key = key;
    }

    @Schema(name = "Reason")
    record Reason(
            @Schema(examples = "Aucune soumission ne couvre la région QC-12.") @NotBlank @Size(max = 1000)
            String reason) {}

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(summary = "List negotiations")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<NegotiationSummary> list(
            @QueryParam("status") NegotiationStatus status, @BeanParam PageRequest page, @Context UriInfo uri) {
        return Page.of(
                negotiations.after(page.afterId().orElse(FIRST), status, page.rows()),
                page.limit(),
                summary -> summary.id().toString(),
                uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(summary = "Read a negotiation: its rounds and its history")
    @APIResponse(responseCode = "200", description = "The negotiation")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public NegotiationView read(@PathParam("id") UUID id) {
        return NegotiationView.of(negotiations.require(id), bids);
    }

    @POST
    @Path("/{id}/rounds")
    @RolesAllowed(Roles.COORDINATOR)
    @ResponseStatus(201)
    @Operation(
            summary = "Open the next round",
            description =
                    "The first one from `PREPARED`, later ones from `ROUND_CLOSED`. With an `Idempotency-Key` header "
                            + "a repeat opens nothing more.")
    @APIResponse(responseCode = "201", description = "Open")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(
            responseCode = "409",
            description = "`negotiation-state-forbids`, `bids-not-opened-yet`, `round-terms-changed`")
    @APIResponse(responseCode = "422", description = "`round-refused`")
    @APIResponse(responseCode = "503", description = "`key-vault-away`: no keys can be made for the round")
    public NegotiationView openRound(@PathParam("id") UUID id, @NotNull @Valid OpenRound request) {
        return NegotiationView.of(rounds.open(id, key.newId(), request, access.subject()), bids);
    }

    @POST
    @Path("/{id}/rounds/{number}/close")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "Close the open round before its due time",
            description = "All its bids are opened at once: with the closing, or, while the key of the round is not at "
                    + "hand (a share is missing, the key vault does not answer), as soon as it is; see `openedAt`.")
    @APIResponse(responseCode = "200", description = "Closed")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`round-not-open`, `round-terms-changed`: it was closed before")
    public NegotiationView closeRound(@PathParam("id") UUID id, @PathParam("number") int number) {
        rounds.close(id, number, access.subject());
        opening.open(id);
        return read(id);
    }

    @POST
    @Path("/{id}/fail")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "End a negotiation without an award")
    @APIResponse(responseCode = "200", description = "Failed; the pooled order fails with it")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`negotiation-state-forbids`")
    public NegotiationView fail(@PathParam("id") UUID id, @NotNull @Valid Reason request) {
        return NegotiationView.of(service.fail(id, request.reason(), access.subject()), bids);
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "Call a negotiation off", description = "Bids of an open round stay sealed for good.")
    @APIResponse(responseCode = "200", description = "Cancelled; the pooled order fails with it")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`negotiation-state-forbids`")
    public NegotiationView cancel(@PathParam("id") UUID id, @NotNull @Valid Reason request) {
        return NegotiationView.of(service.cancel(id, request.reason(), access.subject()), bids);
    }
}
