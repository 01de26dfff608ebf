package coop.encommun.supplier.sealing;

import coop.encommun.supplier.Access;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/negotiations/{id}/rounds/{number}/key-shares/{holder}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated // no role makes a holder: the settings name the token's subject
@RunOnVirtualThread
@Tag(name = "Bidding")
class KeyShareResource {
    private final KeyShareService service;
    private final Access access;

    KeyShareResource(KeyShareService service, Access access) {
        this.service = service;
        this.access = access;
    }

    @Schema(name = "OpenedKeyShare")
    record Given(
            @Schema(
                    description = "base64 of the 32 bytes that `deploy/sealing/key open-share` prints",
                    examples = "3q2+796tvu/erb7v3q2+796tvu/erb7v3q2+796tvu8=")
            @NotBlank
            @Size(max = 200)
            String share) {

        byte[] bytes() {
            try {
                return Base64.getDecoder().decode(share.strip());
            } catch (IllegalArgumentException notBase64) {
                return new byte[0];
            }
        }

        @Override
        public String toString() {
            return "Given[…]";
        }
    }

    @GET
    @Operation(
            summary = "Read one's share of a round's key",
            description =
                    "For the holder alone, who decrypts it offline with a private key that never leaves its place.")
    @APIResponse(responseCode = "200", description = "The share, encrypted to its holder")
    @APIResponse(responseCode = "404", description = "`not-found`: no such round, or another's share")
    public KeyShareView read(
            @PathParam("id") UUID id, @PathParam("number") int number, @PathParam("holder") String holder) {
        return service.read(id, number, holder, access.subject());
    }

    @PUT
    @Operation(
            summary = "Give one's share, after the round's end",
            description = "With the share of the other holder the bids are opened at once. A repeat changes nothing. "
                    + "An attempt before the end leaves a trace in the audit log.")
    @APIResponse(responseCode = "200", description = "Taken; `complete` tells whether both are there")
    @APIResponse(responseCode = "404", description = "`not-found`: no such round, or another's share")
    @APIResponse(
            responseCode = "409",
            description = "`key-share-too-early`: the round is not closed, or the audit log knows of no closing; "
                    + "`bids-stay-sealed`: it never will be")
    @APIResponse(responseCode = "422", description = "`key-share-wrong`: not this holder's share of this round")
    @APIResponse(
            responseCode = "503",
            description = "`key-vault-away`: the share cannot be kept now, nothing of it is; to be given again")
    public KeyShareView give(
            @PathParam("id") UUID id,
            @PathParam("number") int number,
            @PathParam("holder") String holder,
            @NotNull @Valid Given given) {
        return service.give(id, number, holder, access.subject(), given.bytes());
    }
}
