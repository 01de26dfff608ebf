package coop.encommun.supplier.bid;

import coop.encommun.kit.problem.Refused;
import coop.encommun.supplier.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a bidder checks with, offline, that what was opened is what it committed to (deploy/verifier). */
@Path("/negotiations/{id}/rounds/{number}")
@RunOnVirtualThread
@Tag(name = "Bidding")
class BidPaperResource {
    private static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";

    private final BidRegister register;
    private final BidPapers papers;

    BidPaperResource(BidRegister register, BidPapers papers) {
        this.register = register;
        this.papers = papers;
    }

    @GET
    @Path("/bids/{supplierId}/receipt")
    @Produces(TEXT)
    @RolesAllowed({Roles.SUPPLIER, Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(
            summary = "Read the receipt of a bid",
            description = "A note signed with the service’s audit key: of its own bid for a supplier, at any time; for "
                    + "coordinator and auditor after the opening. It says nothing of the content.")
    @APIResponse(responseCode = "200", description = "The receipt, as in the answer to the bid")
    @APIResponse(responseCode = "404", description = "`not-found`: no such round, not invited, or no bid")
    @APIResponse(
            responseCode = "409",
            description =
                    "`round-still-open`, `bids-not-opened-yet`, `round-terms-changed`, `bids-stay-sealed`; `bid-without-receipt`: made "
                            + "before there were receipts; `bid-spoiled`: what is stored is not what was received")
    public String receipt(
            @PathParam("id") UUID id, @PathParam("number") int number, @PathParam("supplierId") UUID supplierId) {
        return papers.receipt(register.read(id, number, supplierId, "receipt"));
    }

    @GET
    @Path("/bids/{supplierId}/opening")
    @Produces(TEXT)
    @RolesAllowed({Roles.SUPPLIER, Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(
            summary = "Read what opens the commitment of a bid",
            description =
                    "Nonce and content as they were opened: SHA-256(nonce ‖ content) is the receipt’s commitment.")
    @APIResponse(responseCode = "200", description = "The opening")
    @APIResponse(responseCode = "404", description = "`not-found`: no such round, not invited, or no bid")
    @APIResponse(
            responseCode = "409",
            description =
                    "`round-still-open`, `bids-not-opened-yet`, `round-terms-changed`, `bids-stay-sealed`; `bid-spoiled`: what is stored "
                            + "is not what was received; `bids-not-as-opened`: it was changed since; "
                            + "`bid-without-receipt`: made before there were receipts")
    public String opening(
            @PathParam("id") UUID id, @PathParam("number") int number, @PathParam("supplierId") UUID supplierId) {
        Bid bid = register.readOpened(id, number, supplierId, "opening");
        if (bid.nonce() == null) {
            throw new Refused(BidRefused.BID_WITHOUT_RECEIPT);
        }
        return BidPaper.opening(bid);
    }

    @GET
    @Path("/bids/{supplierId}/proof")
    @Produces(TEXT)
    @RolesAllowed({Roles.SUPPLIER, Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(
            summary = "Read the proof that a receipt is in the audit log",
            description =
                    "`c2sp.org/tlog-proof@v1` with the entry (`extra`), against the checkpoint that was signed when "
                            + "the round was closed.")
    @APIResponse(responseCode = "200", description = "The proof")
    @APIResponse(responseCode = "404", description = "`not-found`: no such round, not invited, or no bid")
    @APIResponse(
            responseCode = "409",
            description =
                    "`round-still-open`, `bids-not-opened-yet`, `round-terms-changed`, `bids-stay-sealed`; `bid-without-receipt`: made "
                            + "before there were receipts; `bid-spoiled`: what is stored is not what was received")
    public String proof(
            @PathParam("id") UUID id, @PathParam("number") int number, @PathParam("supplierId") UUID supplierId) {
        Bid bid = register.read(id, number, supplierId, "proof");
        return papers.proof(bid, register.closed(id, number));
    }

    @GET
    @Path("/commitments")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SUPPLIER, Roles.COORDINATOR, Roles.AUDITOR})
    @Operation(
            summary = "List what was committed to in a round",
            description =
                    "After the opening, for the bidders of the round, coordinator and auditor: every bid by the place "
                            + "of its receipt, without a name. A bidder sees that its own was among those opened.")
    @APIResponse(responseCode = "200", description = "In the order of the receipts")
    @APIResponse(responseCode = "404", description = "`not-found`: no such round, or no bid in it")
    @APIResponse(
            responseCode = "409",
            description = "`round-still-open`, `bids-not-opened-yet`, `round-terms-changed`, `bids-stay-sealed`")
    public List<Commitment> commitments(@PathParam("id") UUID id, @PathParam("number") int number) {
        return register.commitments(id, number);
    }
}
