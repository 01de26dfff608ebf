package coop.encommun.catalog.product;

import static coop.encommun.catalog.product.Roles.AUDITOR;
import static coop.encommun.catalog.product.Roles.CATALOG_MANAGER;
import static coop.encommun.catalog.product.Roles.COOP_MANAGER;
import static coop.encommun.catalog.product.Roles.COORDINATOR;
import static coop.encommun.catalog.product.Roles.SUPPLIER;

import coop.encommun.catalog.product.ProductSearch.Found;
import coop.encommun.kit.problem.Problem;
import coop.encommun.kit.web.Caller;
import coop.encommun.kit.web.IdempotencyKey;
import coop.encommun.kit.web.Page;
import coop.encommun.kit.web.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/products")
@Tag(name = "Products")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
class ProductResource {

    private final ProductService service;
    private final Products products;
    private final ProductSearch search;
    private final IdempotencyKey idempotencyKey;
    private final Caller caller;

    ProductResource(
            ProductService service,
            Products products,
            ProductSearch search,
            IdempotencyKey idempotencyKey,
            Caller caller) {
        this.service = service;
        this.products = products;
        this.search = search;
        this.idempotencyKey = idempotencyKey;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({CATALOG_MANAGER, COORDINATOR, COOP_MANAGER, SUPPLIER, AUDITOR})
    @Operation(summary = "Products, listed or searched", description = """
                    Without `q` by SKU. With `q` the best answers first: French and English, accents, endings and typing \
                    errors forgiven; the last word may be unfinished; a SKU or a GTIN finds its product. When more than \
                    1,000 products answer, 1,000 of them are ranked: narrow the question. Drafts only to those who prepare or \
                    verify the catalogue, reference prices to all but suppliers.""")
    @APIResponse(responseCode = "200", description = "One page")
    public Page<ProductView> list(
            @QueryParam("q")
                    @Parameter(
                            description = "What to look for",
                            example = "farine ble biologique",
                            schema = @Schema(type = SchemaType.STRING, maxLength = 200))
                    String q,
            @BeanParam ProductFilter filter,
            @BeanParam PageRequest page,
            @Context UriInfo uri) {
        Audience reader = Audience.of(caller);
        if (q == null || q.isBlank()) {
            List<Product> rows = products.page(filter, reader.seesDrafts(), page.after(), page.rows());
            return Page.of(rows, page.limit(), Product::sku, uri).map(reader::view);
        }
        List<Found> rows = search.find(q, filter, reader.seesDrafts(), SearchCursor.parse(page.after()), page.rows());
        return Page.of(rows, page.limit(), found -> found.place().toString(), uri)
                .map(found -> reader.view(found.product()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({CATALOG_MANAGER, COORDINATOR, COOP_MANAGER, SUPPLIER, AUDITOR})
    @Operation(summary = "One product", description = "A draft only to those who prepare or verify the catalogue.")
    @APIResponse(
            responseCode = "200",
            description = "The product",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)))
    public RestResponse<ProductView> one(UUID id) {
        Audience reader = Audience.of(caller);
        return Answers.ok(products.require(id, reader.seesDrafts()), reader);
    }

    @POST
    @RolesAllowed(CATALOG_MANAGER)
    @Operation(summary = "Create a product", description = "As a draft, which nobody can ask for yet.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "Makes a repeat harmless: it answers with what the first request created",
            schema = @Schema(type = SchemaType.STRING, maxLength = 255))
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            headers = {
                @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)),
                @Header(name = "Location", schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(
            responseCode = "409",
            description = "`sku-already-used`",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public RestResponse<ProductView> create(ProductSheet sheet, @Context UriInfo uri) {
        return Answers.created(service.create(idempotencyKey.newId(), sheet), uri);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(CATALOG_MANAGER)
    @Operation(
            summary = "Change a product",
            description = "Replaces all that is said of it. While it is active, SKU and unit stay; withdrawn is final.")
    @APIResponse(
            responseCode = "200",
            description = "The product as it is now",
            headers = @Header(name = "ETag", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "409",
            description = "`sku-already-used`, `fixed-while-active`, `product-incomplete`, `product-withdrawn`",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    @APIResponse(responseCode = "412", ref = "precondition-failed")
    @APIResponse(responseCode = "428", ref = "precondition-required")
    public RestResponse<ProductView> change(
            UUID id,
            @HeaderParam("If-Match") @Parameter(description = "ETag of the version that is changed", example = "\"3\"")
                    String ifMatch,
            ProductSheet sheet) {
        return Answers.ok(service.change(id, ifMatch, sheet));
    }
}
