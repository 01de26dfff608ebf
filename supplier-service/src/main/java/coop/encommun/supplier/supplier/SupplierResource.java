package coop.encommun.supplier.supplier;

import coop.encommun.kit.audit.AuditTrail;
import coop.encommun.kit.audit.Audited;
import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.web.ETags;
import coop.encommun.kit.web.IdempotencyKey;
import coop.encommun.kit.web.Page;
import coop.encommun.kit.web.PageRequest;
import coop.encommun.supplier.Access;
import coop.encommun.supplier.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/suppliers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Suppliers")
class SupplierResource {
    private final Suppliers suppliers;
    private final AuditTrail audit;
    private final Access access;
    private final IdempotencyKey key;

    SupplierResource(Suppliers suppliers, AuditTrail audit, Access access, IdempotencyKey key) {
        this.suppliers = suppliers;
        this.audit = audit;
        this.access = access;
        this.key = key;
    }

    @POST
    @RolesAllowed(Roles.COORDINATOR)
    @Transactional
    @Operation(
            summary = "Register a supplier",
            description = "With an `Idempotency-Key` header a repeat answers with the supplier the first one made.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = SupplierView.class)))
    @APIResponse(responseCode = "409", description = "`supplier-code-taken`")
    public Response register(@NotNull @Valid SupplierRequest request) {
        UUID id = key.newId();
        Supplier supplier = suppliers.findByIdOptional(id).orElseGet(() -> register(id, request));
        return answer(Response.created(URI.create("/suppliers/" + id)), supplier);
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(summary = "List suppliers by code")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<SupplierView> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        String after = page.after() == null ? "" : page.after();
        return Page.of(suppliers.after(after, page.rows()), page.limit(), Supplier::code, uri)
                .map(SupplierView::of);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR, Roles.SUPPLIER})
    @Operation(summary = "Read a supplier", description = "A supplier sees itself only, and not its quality score.")
    @APIResponse(
            responseCode = "200",
            description = "The supplier",
            content = @Content(schema = @Schema(implementation = SupplierView.class)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public Response read(@PathParam("id") UUID id) {
        access.to(id);
        Supplier supplier = suppliers.require(id);
        return access.isToAll()
                ? answer(Response.ok(), supplier)
                : answer(Response.ok(), supplier, SupplierView.ownOf(supplier));
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.COORDINATOR)
    @Transactional
    @Operation(summary = "Change a supplier", description = "`If-Match` with the ETag read before is required.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = SupplierView.class)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`supplier-code-taken`")
    @APIResponse(responseCode = "412", description = "`precondition-failed`: someone changed it meanwhile")
    @APIResponse(responseCode = "428", description = "`precondition-required`: `If-Match` is missing")
    public Response change(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid SupplierRequest request) {
        Supplier supplier = suppliers.requireForChange(id);
        ETags.check(ifMatch, supplier.version());
        suppliers.mustBeFree(request.code(), id);
        supplier.describe(request);
        suppliers.storeOr(new Refused(SupplierRefused.SUPPLIER_CODE_TAKEN, request.code()));
        audit.add(Audited.of("supplier.changed", id, Map.of("code", request.code(), "version", supplier.version())));
        return answer(Response.ok(), supplier);
    }

    private Supplier register(UUID id, SupplierRequest request) {
        Supplier supplier = suppliers.register(id, request);
        audit.add(Audited.of("supplier.registered", id, Map.of("code", request.code())));
        return supplier;
    }

    private static Response answer(Response.ResponseBuilder builder, Supplier supplier) {
        return answer(builder, supplier, SupplierView.of(supplier));
    }

    private static Response answer(Response.ResponseBuilder builder, Supplier supplier, SupplierView view) {
        return builder.entity(view)
                .header(HttpHeaders.ETAG, ETags.of(supplier.version()))
                .build();
    }
}
