package coop.encommun.catalog.product;

import static coop.encommun.catalog.product.Roles.CATALOG_MANAGER;

import coop.encommun.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/products")
@Tag(name = "Products")
@RolesAllowed(CATALOG_MANAGER)
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class PublicationResource {

    private final ProductService service;

    PublicationResource(ProductService service) {
        this.service = service;
    }

    @POST
    @Path("/{id}/publish")
    @Operation(summary = "Publish a draft", description = "From now on co-ops can ask for it. Needs an English name.")
    @APIResponse(
            responseCode = "200",
            description = "The active product",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "409",
            description = "`status-not-reachable`, `product-incomplete`",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public RestResponse<ProductView> publish(UUID id) {
        return Answers.ok(service.publish(id));
    }

    @POST
    @Path("/{id}/withdraw")
    @Operation(summary = "Withdraw an active product", description = "For good. What was asked for already stays.")
    @APIResponse(
            responseCode = "200",
            description = "The withdrawn product",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "409",
            description = "`status-not-reachable`",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public RestResponse<ProductView> withdraw(UUID id) {
        return Answers.ok(service.withdraw(id));
    }
}
