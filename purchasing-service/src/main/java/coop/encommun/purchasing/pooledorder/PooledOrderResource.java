package coop.encommun.purchasing.pooledorder;

import coop.encommun.kit.web.Caller;
import coop.encommun.kit.web.IdempotencyKey;
import coop.encommun.kit.web.Page;
import coop.encommun.kit.web.PageRequest;
import coop.encommun.purchasing.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

@Path("/pooled-orders")
@RunOnVirtualThread
@Tag(name = "Pooled orders", description = "Purchases many co-ops make together")
class PooledOrderResource {

    private final PooledOrderService service;
    private final PooledOrders pooledOrders;
    private final Caller caller;
    private final IdempotencyKey idempotency;

    PooledOrderResource(
            PooledOrderService service, PooledOrders pooledOrders, Caller caller, IdempotencyKey idempotency) {
        this.service = service;
        this.pooledOrders = pooledOrders;
        this.caller = caller;
        this.idempotency = idempotency;
    }

    @POST
    @RolesAllowed(Roles.COORDINATOR)
    @ResponseStatus(201)
    @Operation(
            summary = "Drafts a pooled order",
            description = "`Idempotency-Key` makes a repeat find the first one. Every product must be active in the"
                    + " catalogue and priced in the order's currency.")
    @APIResponse(responseCode = "201", description = "Drafted")
    @APIResponse(responseCode = "422", description = "`pooled-order-refused`: the violations say why")
    public RestResponse<PooledOrderView> draft(@NotNull @Valid PooledOrderRequest request) {
        PooledOrderView drafted = service.draft(idempotency.newId(), request);
        return ResponseBuilder.ok(drafted)
                .status(Status.CREATED)
                .location(URI.create("/pooled-orders/" + drafted.id()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR, Roles.COOP_MANAGER})
    @Transactional
    @Operation(summary = "One pooled order with its history")
    @APIResponse(responseCode = "200", description = "The pooled order")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public PooledOrderView one(@PathParam("id") UUID id) {
        return PooledOrderView.of(pooledOrders.require(id));
    }

    @GET
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR, Roles.COOP_MANAGER})
    @Transactional
    @Operation(summary = "Pooled orders, oldest first")
    public Page<PooledOrderView> list(
            @QueryParam("status") PooledOrderStatus status, @BeanParam PageRequest page, @Context UriInfo uri) {
        List<PooledOrderView> rows =
                pooledOrders.after(page.afterId(), Optional.ofNullable(status), page.rows()).stream()
                        .map(PooledOrderView::of)
                        .toList();
        return Page.of(rows, page.limit(), order -> order.id().toString(), uri);
    }

    @POST
    @Path("/{id}/open")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "Starts collecting demands")
    @APIResponse(responseCode = "200", description = "Collecting")
    @APIResponse(
            responseCode = "409",
            description = "`pooled-order-transition`: it is no draft; `pooled-order-closed`: its due time is past")
    @APIResponse(responseCode = "422", description = "`pooled-order-refused`: a product was withdrawn meanwhile")
    public PooledOrderView open(@PathParam("id") UUID id) {
        return service.open(id, caller.subject());
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(summary = "Gives it up, until orders are issued")
    @APIResponse(responseCode = "200", description = "Cancelled")
    @APIResponse(responseCode = "409", description = "`pooled-order-transition`: too late")
    public PooledOrderView cancel(
            @PathParam("id") UUID id, @NotNull @Valid PooledOrderRequest.Cancellation cancellation) {
        return service.cancel(id, cancellation.reason(), caller.subject());
    }
}
