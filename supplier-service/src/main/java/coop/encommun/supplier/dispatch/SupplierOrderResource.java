package coop.encommun.supplier.dispatch;

import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.web.ETags;
import coop.encommun.kit.web.Page;
import coop.encommun.kit.web.PageRequest;
import coop.encommun.supplier.Access;
import coop.encommun.supplier.Roles;
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
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Where a supplier's system fetches its orders and answers them. */
@Path("/supplier-orders")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Supplier orders")
class SupplierOrderResource {
    private static final UUID FIRST = new UUID(0, 0);

    private final OrderService service;
    private final OrderDispatches dispatches;
    private final Answers answers;
    private final OrderDocuments documents;
    private final DeliveryLog log;
    private final Access access;

    SupplierOrderResource(
            OrderService service,
            OrderDispatches dispatches,
            Answers answers,
            OrderDocuments documents,
            DeliveryLog log,
            Access access) {
        this.service = service;
        this.dispatches = dispatches;
        this.answers = answers;
        this.documents = documents;
        this.log = log;
        this.access = access;
    }

    @GET
    @RolesAllowed({Roles.SUPPLIER, Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(summary = "List orders, oldest first", description = "A supplier sees its own.")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<OrderSummary> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        return Page.of(
                dispatches.after(page.afterId().orElse(FIRST), owner(), page.rows()),
                page.limit(),
                summary -> summary.webhookId().toString(),
                uri);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.SUPPLIER, Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(
            summary = "Read an order",
            description = "In its latest version, with the co-op sites to deliver to. `ETag` is the version.")
    @APIResponse(
            responseCode = "200",
            description = "The order",
            content = @Content(schema = @Schema(implementation = SupplierOrderView.class)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public RestResponse<SupplierOrderView> read(@PathParam("id") UUID id) {
        OrderDispatch order = require(id);
        return tagged(order, view(order, answers.findById(order.id()))).build();
    }

    @GET
    @Path("/{id}/document")
    @RolesAllowed({Roles.SUPPLIER, Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(
            summary = "Read the order document byte for byte",
            description = "What `sha256` of the webhook message was computed from.")
    @APIResponse(
            responseCode = "200",
            description = "The document",
            content = @Content(schema = @Schema(implementation = OrderDocument.class)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    public RestResponse<byte[]> document(@PathParam("id") UUID id) {
        OrderDispatch order = require(id);
        return tagged(order, order.document()).build();
    }

    @GET
    @Path("/{id}/deliveries")
    @RolesAllowed({Roles.SUPPLIER, Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(summary = "List the attempts to deliver an order, oldest first")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "`not-found`")
    public Page<DeliveryView> deliveries(@PathParam("id") UUID id, @BeanParam PageRequest page, @Context UriInfo uri) {
        require(id);
        return Page.of(
                        log.after(id, attempt(page.after()), page.rows()),
                        page.limit(),
                        attempt -> attempt.id().toString(),
                        uri)
                .map(DeliveryAttempt::view);
    }

    @POST
    @Path("/{id}/answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.SUPPLIER)
    @Operation(
            summary = "Answer an order",
            description = "Once: the same answer again is answered the same, another one is refused.")
    @APIResponse(
            responseCode = "200",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = SupplierOrderView.class)))
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`order-already-answered`")
    @APIResponse(responseCode = "422", description = "`answer-refused`: the violations name the lines")
    public RestResponse<SupplierOrderView> answer(@PathParam("id") UUID id, @NotNull @Valid AnswerRequest request) {
        OrderAnswer answer = service.answer(id, request, access.ownSupplier(), access.subject());
        OrderDispatch order = require(id);
        return tagged(order, view(order, answer)).build();
    }

    private OrderDispatch require(UUID id) {
        return dispatches.requireLatest(id, owner());
    }

    /** Whose orders the caller may see; null for everybody's. */
    private UUID owner() {
        return access.isToAll() ? null : access.ownSupplier();
    }

    private SupplierOrderView view(OrderDispatch order, OrderAnswer answer) {
        return SupplierOrderView.of(order, documents.read(order), answer);
    }

    private static <T> ResponseBuilder<T> tagged(OrderDispatch order, T body) {
        return ResponseBuilder.ok(body).header(HttpHeaders.ETAG, ETags.of(order.orderVersion()));
    }

    private static long attempt(String after) {
        try {
            return after == null ? 0 : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw Refused.invalid("after", "not-an-integer", after);
        }
    }
}
