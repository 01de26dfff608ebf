package coop.encommun.supplier.scenario;

import coop.encommun.kit.problem.Messages;
import coop.encommun.kit.web.IdempotencyKey;
import coop.encommun.kit.web.Page;
import coop.encommun.kit.web.PageRequest;
import coop.encommun.supplier.Access;
import coop.encommun.supplier.Roles;
import coop.encommun.supplier.negotiation.Negotiations;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/negotiations/{id}/scenarios")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Scenarios")
class ScenarioResource {
    private static final UUID FIRST = new UUID(0, 0);

    private final ScenarioService service;
    private final Scenarios scenarios;
    private final Negotiations negotiations;
    private final Access access;
    private final IdempotencyKey key;
    private final HttpHeaders headers;

    ScenarioResource(
            ScenarioService service,
            Scenarios scenarios,
            Negotiations negotiations,
            Access access,
            IdempotencyKey key,
            HttpHeaders headers) {
        this.service = service;
        this.scenarios = scenarios;
        this.negotiations = negotiations;
        this.access = access;
        this.key = key;
        this.headers = headers;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "Compute a scenario of the last closed round",
            description =
                    "It waits its turn and is computed in the background: read it to see how far it has come. With "
                            + "an `Idempotency-Key` header a repeat answers with the scenario the first one made.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "limits", value = ScenarioRequest.EXAMPLE)))
    @APIResponse(
            responseCode = "201",
            description = "Waiting to be computed",
            content = @Content(schema = @Schema(implementation = ScenarioView.class)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(
            responseCode = "409",
            description =
                    "`round-still-open`, `bids-not-opened-yet`, `round-terms-changed`, `negotiation-state-forbids`, `no-feasible-award` (nothing to award), "
                            + "`too-many-scenarios` (50 of the negotiation wait)")
    @APIResponse(responseCode = "422", description = "`scenario-refused`")
    public Response compute(@PathParam("id") UUID id, @NotNull @Valid ScenarioRequest request) {
        Scenario scenario = service.queue(id, key.newId(), request.plan(), access.subject());
        return Response.created(URI.create("/negotiations/" + id + "/scenarios/" + scenario.id()))
                .entity(view(scenario))
                .build();
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(summary = "List a negotiation’s scenarios")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public Page<ScenarioSummary> list(@PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo uri) {
        negotiations.require(id);
        return Page.of(
                        scenarios.after(id, page.afterId().orElse(FIRST), page.rows()),
                        page.limit(),
                        scenario -> scenario.id().toString(),
                        uri)
                .map(ScenarioSummary::of);
    }

    @GET
    @Path("/{scenarioId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(summary = "Read a scenario: its terms, its progress, its result")
    @APIResponse(responseCode = "200", description = "The scenario")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public ScenarioView read(@PathParam("id") UUID id, @PathParam("scenarioId") UUID scenarioId) {
        return view(scenarios.require(id, scenarioId));
    }

    @POST
    @Path("/{scenarioId}/cancel")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "Stop computing a scenario",
            description = "A waiting one is `CANCELLED` at once. One being computed becomes so shortly, keeps the best "
                    + "award so far, and may still be awarded.")
    @APIResponse(responseCode = "200", description = "Cancelled, or about to be")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`scenario-state-forbids`: it is over already")
    public ScenarioView cancel(@PathParam("id") UUID id, @PathParam("scenarioId") UUID scenarioId) {
        return view(service.cancel(id, scenarioId));
    }

    @POST
    @Path("/{scenarioId}/limit-costs")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "Compute what each limit costs",
            description = "One more scenario per limit or criterion, with that one dropped; the comparison shows the "
                    + "differences. A repeat makes none anew.")
    @APIResponse(responseCode = "200", description = "The scenarios without one limit each")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(
            responseCode = "409",
            description = "`scenario-without-limits`, `scenario-with-too-many-limits` (more than 30), "
                    + "`scenario-of-earlier-round`, `too-many-scenarios`, `round-still-open`, `bids-not-opened-yet`, `round-terms-changed`, "
                    + "`negotiation-state-forbids`")
    public List<ScenarioSummary> limitCosts(@PathParam("id") UUID id, @PathParam("scenarioId") UUID scenarioId) {
        return service.queueWithoutEachLimit(id, scenarioId, access.subject()).stream()
                .map(ScenarioSummary::of)
                .toList();
    }

    private ScenarioView view(Scenario scenario) {
        return ScenarioView.of(scenario, Messages.language(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }
}
