package coop.encommun.purchasing.coop;

import coop.encommun.kit.web.ETags;
import coop.encommun.kit.web.IdempotencyKey;
import coop.encommun.kit.web.Page;
import coop.encommun.kit.web.PageRequest;
import coop.encommun.purchasing.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

@Path("/coops/{coopId}/sites")
@RunOnVirtualThread
@Tag(name = "Co-ops")
class SiteResource {

    private final SiteService service;
    private final Coops coops;
    private final Sites sites;
    private final CoopAccess access;
    private final IdempotencyKey idempotency;

    SiteResource(SiteService service, Coops coops, Sites sites, CoopAccess access, IdempotencyKey idempotency) {
        this.service = service;
        this.coops = coops;
        this.sites = sites;
        this.access = access;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed({Roles.COORDINATOR, Roles.COOP_MANAGER})
    @ResponseStatus(201)
    @Operation(summary = "Adds a delivery site", description = "By the coordinator or the co-op's own manager.")
    @APIResponse(responseCode = "201", description = "Added")
    @APIResponse(responseCode = "404", description = "`not-found`: no such co-op, or another's")
    @APIResponse(responseCode = "409", description = "`site-code-taken`")
    public RestResponse<SiteView> add(@PathParam("coopId") UUID coopId, @NotNull @Valid SiteRequest request) {
        access.toDescribe(coopId);
        Site site = service.add(coopId, idempotency.newId(), request);
        URI where = URI.create("/coops/%s/sites/%s".formatted(coopId, site.id()));
        return ResponseBuilder.ok(site.view())
                .status(Status.CREATED)
                .location(where)
                .header(HttpHeaders.ETAG, ETags.of(site.version()))
                .build();
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR, Roles.COOP_MANAGER})
    @Operation(summary = "The co-op's delivery sites")
    @APIResponse(responseCode = "200", description = "One page of them")
    @APIResponse(responseCode = "404", description = "`not-found`: no such co-op, or another's")
    public Page<SiteView> list(@PathParam("coopId") UUID coopId, @BeanParam PageRequest page, @Context UriInfo uri) {
        access.toRead(coopId);
        coops.require(coopId);
        return Page.of(
                        sites.after(coopId, page.afterId(), page.rows()),
                        page.limit(),
                        site -> site.id().toString(),
                        uri)
                .map(Site::view);
    }

    @PUT
    @Path("/{siteId}")
    @RolesAllowed({Roles.COORDINATOR, Roles.COOP_MANAGER})
    @Operation(
            summary = "Describes a delivery site anew",
            description = "A demand already submitted stays in the region it was submitted for.")
    @APIResponse(responseCode = "200", description = "Changed, the new version as ETag")
    @APIResponse(responseCode = "409", description = "`site-code-taken`")
    @APIResponse(responseCode = "412", description = "`precondition-failed`: somebody changed it meanwhile")
    @APIResponse(responseCode = "428", description = "`precondition-required`: `If-Match` is missing")
    public RestResponse<SiteView> change(
            @PathParam("coopId") UUID coopId,
            @PathParam("siteId") UUID siteId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid SiteRequest request) {
        access.toDescribe(coopId);
        Site site = service.change(coopId, siteId, ifMatch, request);
        return ResponseBuilder.ok(site.view())
                .header(HttpHeaders.ETAG, ETags.of(site.version()))
                .build();
    }
}
