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

@Path("/coops")
@RunOnVirtualThread
@Tag(name = "Co-ops", description = "Members of the consortium and where their deliveries go")
class CoopResource {

    private final CoopService service;
    private final Coops coops;
    private final CoopAccess access;
    private final IdempotencyKey idempotency;

    CoopResource(CoopService service, Coops coops, CoopAccess access, IdempotencyKey idempotency) {
        this.service = service;
        this.coops = coops;
        this.access = access;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(Roles.COORDINATOR)
    @ResponseStatus(201)
    @Operation(summary = "Admits a co-op", description = "`Idempotency-Key` makes a repeat find the first one.")
    @APIResponse(responseCode = "201", description = "Admitted")
    @APIResponse(responseCode = "409", description = "`coop-code-taken`")
    public RestResponse<CoopView> admit(@NotNull @Valid CoopRequest request) {
        Coop coop = service.admit(idempotency.newId(), request);
        return ResponseBuilder.ok(coop.view())
                .status(Status.CREATED)
                .location(URI.create("/coops/" + coop.id()))
                .header(HttpHeaders.ETAG, ETags.of(coop.version()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR, Roles.COOP_MANAGER})
    @Operation(summary = "One co-op", description = "A manager sees its own only.")
    @APIResponse(responseCode = "200", description = "The co-op, its version as ETag")
    @APIResponse(responseCode = "404", description = "`not-found`: none, or another's")
    public RestResponse<CoopView> one(@PathParam("id") UUID id) {
        access.toRead(id);
        return answer(coops.require(id));
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(summary = "All co-ops, in the order of their admission")
    public Page<CoopView> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return Page.of(
                        coops.after(page.afterId(), page.rows()),
                        page.limit(),
                        coop -> coop.id().toString(),
                        uri)
                .map(Coop::view);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "Describes a co-op anew")
    @APIResponse(responseCode = "200", description = "Changed, the new version as ETag")
    @APIResponse(responseCode = "409", description = "`coop-code-taken`")
    @APIResponse(responseCode = "412", description = "`precondition-failed`: somebody changed it meanwhile")
    @APIResponse(responseCode = "428", description = "`precondition-required`: `If-Match` is missing")
    public RestResponse<CoopView> change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid CoopRequest request) {
        return answer(service.change(id, ifMatch, request));
    }

    private static RestResponse<CoopView> answer(Coop coop) {
        return ResponseBuilder.ok(coop.view())
                .header(HttpHeaders.ETAG, ETags.of(coop.version()))
                .build();
    }
}
