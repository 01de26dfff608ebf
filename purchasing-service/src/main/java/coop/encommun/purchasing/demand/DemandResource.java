package coop.encommun.purchasing.demand;

import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.web.ETags;
import coop.encommun.kit.web.Page;
import coop.encommun.kit.web.PageRequest;
import coop.encommun.purchasing.Roles;
import coop.encommun.purchasing.coop.CoopAccess;
import coop.encommun.purchasing.demand.DemandService.Submission;
import coop.encommun.purchasing.pooledorder.PooledOrders;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

@Path("/pooled-orders/{id}/demands")
@RunOnVirtualThread
@Tag(name = "Demands", description = "What each co-op asks of a pooled order")
class DemandResource {

    private final DemandService service;
    private final DemandList demands;
    private final PooledOrders pooledOrders;
    private final CoopAccess access;

    DemandResource(DemandService service, DemandList demands, PooledOrders pooledOrders, CoopAccess access) {
        this.service = service;
        this.demands = demands;
        this.pooledOrders = pooledOrders;
        this.access = access;
    }

    @PUT
    @Path("/{coopId}")
    @RolesAllowed(Roles.COOP_MANAGER)
    @Operation(
            summary = "Submits the whole demand of a co-op",
            description =
                    "Replaces what was there; a repeat is harmless and keeps the version. One line per product and"
                            + " site. Steps `[{quantity: 40}, {quantity: 60, maxUnitPrice: \"10.00\"}]` ask for 40 in any case"
                            + " and 60 more if the unit price is at most 10.00.")
    @APIResponse(responseCode = "200", description = "Replaced or unchanged; the version as ETag")
    @APIResponse(responseCode = "201", description = "Submitted for the first time")
    @APIResponse(responseCode = "404", description = "`not-found`: no such pooled order, or another's demand")
    @APIResponse(responseCode = "409", description = "`pooled-order-not-collecting`, `demand-busy`")
    @APIResponse(responseCode = "412", description = "`precondition-failed`: `If-Match` was sent and is stale")
    @APIResponse(responseCode = "422", description = "`demand-refused`: every flaw as a violation; nothing stored")
    public RestResponse<DemandView> submit(
            @PathParam("id") UUID id,
            @PathParam("coopId") UUID coopId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid DemandRequest request) {
        access.toAct(coopId);
        Submission submission = service.submit(id, coopId, request, Optional.ofNullable(ifMatch));
        return ResponseBuilder.ok(DemandView.of(submission.demand()))
                .status(submission.created() ? Status.CREATED : Status.OK)
                .header(HttpHeaders.ETAG, ETags.of(submission.demand().version()))
                .build();
    }

    @GET
    @Path("/{coopId}")
    @RolesAllowed({Roles.COOP_MANAGER, Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(summary = "The demand of a co-op", description = "A manager sees its own only.")
    @APIResponse(responseCode = "200", description = "The demand; its version as ETag")
    @APIResponse(responseCode = "404", description = "`not-found`: none, withdrawn, or another's")
    public RestResponse<DemandView> one(@PathParam("id") UUID id, @PathParam("coopId") UUID coopId) {
        access.toRead(coopId);
        Demand demand = demands.one(id, coopId).orElseThrow(Refused::notFound);
        return ResponseBuilder.ok(DemandView.of(demand))
                .header(HttpHeaders.ETAG, ETags.of(demand.version()))
                .build();
    }

    @DELETE
    @Path("/{coopId}")
    @RolesAllowed(Roles.COOP_MANAGER)
    @Operation(summary = "Withdraws the demand of a co-op", description = "A repeat is harmless.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    @APIResponse(responseCode = "404", description = "`not-found`: none, or another's")
    @APIResponse(responseCode = "409", description = "`pooled-order-not-collecting`")
    @APIResponse(responseCode = "412", description = "`precondition-failed`: `If-Match` was sent and is stale")
    public void withdraw(
            @PathParam("id") UUID id,
            @PathParam("coopId") UUID coopId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        access.toAct(coopId);
        service.withdraw(id, coopId, Optional.ofNullable(ifMatch));
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR})
    @Transactional
    @Operation(summary = "Who has submitted a demand", description = "In the order of the co-ops' ids.")
    @APIResponse(responseCode = "200", description = "One page of them")
    @APIResponse(responseCode = "404", description = "`not-found`: no such pooled order")
    public Page<DemandSummary> list(@PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo uri) {
        pooledOrders.require(id);
        return Page.of(
                demands.after(id, page.afterId(), page.rows()),
                page.limit(),
                summary -> summary.coopId().toString(),
                uri);
    }
}
