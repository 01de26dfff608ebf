package coop.encommun.supplier.bid;

import coop.encommun.kit.web.Caller;
import coop.encommun.kit.web.Page;
import coop.encommun.kit.web.PageRequest;
import coop.encommun.supplier.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/negotiations/{id}/rounds/{number}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Bidding")
class BidResource {
    private static final UUID FIRST = new UUID(0, 0);

    private final BidService service;
    private final BidRegister register;
    private final BidPapers papers;
    private final BidMetrics metrics;
    private final Caller caller;

    BidResource(BidService service, BidRegister register, BidPapers papers, BidMetrics metrics, Caller caller) {
        this.service = service;
        this.register = register;
        this.papers = papers;
        this.metrics = metrics;
        this.caller = caller;
    }

    @PUT
    @Path("/bids/{supplierId}")
    @RolesAllowed(Roles.SUPPLIER)
    @Operation(
            summary = "Bid, or replace one's bid",
            description =
                    "As often as wanted while the round is open. Each time is a new revision with a receipt of its own, "
                            + "also for the same content: it is encrypted for the round as it comes in, and until the round "
                            + "is closed nobody can read it, nor compare it. The answer is the receipt; its nonce is told "
                            + "once. In a later round a bid may not be worse than the supplier's own previous one.")
    @APIResponse(
            responseCode = "200",
            description = "Replaced",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(
            responseCode = "201",
            description = "The first bid of this supplier in this round",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    @APIResponse(responseCode = "404", description = "`not-found`: no such round, or not invited")
    @APIResponse(
            responseCode = "409",
            description = "`round-not-open`, `round-not-open-yet`; `round-key-changed`: the round’s key is not the one "
                    + "made for it, nothing is sealed for it")
    @APIResponse(responseCode = "422", description = "`bid-refused`: every fault with its JSON path")
    @APIResponse(
            responseCode = "503",
            description =
                    "`receipt-later`: the bid is received, and its receipt is to be read at `…/receipt` in a while; "
                            + "who wants a nonce before the opening bids again. `unavailable`: nothing is received")
    public Response put(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @PathParam("supplierId") UUID supplierId,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            examples = {
                                                @ExampleObject(name = "paper", value = BidExamples.PAPER),
                                                @ExampleObject(name = "incremental", value = BidExamples.INCREMENTAL),
                                                @ExampleObject(name = "volume", value = BidExamples.VOLUME),
                                                @ExampleObject(name = "spend", value = BidExamples.SPEND)
                                            }))
                    @NotNull
                    @Valid
                    BidRequest request) {
        caller.mustBe(Roles.SUPPLIER_ID, supplierId);
        BidService.Taken taken = service.take(id, number, supplierId, request);
        metrics.taken();
        return Response.status(taken.first() ? Response.Status.CREATED : Response.Status.OK)
                .entity(papers.answer(taken))
                .build();
    }

    @GET
    @Path("/bids/{supplierId}")
    @RolesAllowed({Roles.SUPPLIER, Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(
            summary = "Read a bid",
            description = "While the round is open a supplier reads that its own bid is there, and nobody else reads "
                    + "anything: trying leaves an entry in the audit log. Afterwards the supplier, the coordinator and "
                    + "the auditor read the content.")
    @APIResponse(responseCode = "200", description = "The bid; without its content while it is sealed")
    @APIResponse(responseCode = "404", description = "`not-found`: no such round, not invited, or no bid")
    @APIResponse(
            responseCode = "409",
            description = "`round-still-open`, `bids-not-opened-yet`, `round-terms-changed`, `bids-stay-sealed`, "
                    + "`bids-not-as-opened`: changed after the opening")
    public BidView read(
            @PathParam("id") UUID id, @PathParam("number") int number, @PathParam("supplierId") UUID supplierId) {
        return BidView.of(register.read(id, number, supplierId, "bid"));
    }

    @GET
    @Path("/bids")
    @RolesAllowed({Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(
            summary = "List the bids of an opened round with their content",
            description = "Trying while the round is open leaves an entry in the audit log.")
    @APIResponse(responseCode = "200", description = "One page")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(
            responseCode = "409",
            description = "`round-still-open`, `bids-not-opened-yet`, `round-terms-changed`, `bids-stay-sealed`, "
                    + "`bids-not-as-opened`: changed after the opening")
    public Page<BidView> list(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return Page.of(
                        register.list(id, number, page.afterId().orElse(FIRST), page.rows()),
                        page.limit(),
                        bid -> bid.supplierId().toString(),
                        uri)
                .map(BidView::of);
    }
}
