package coop.encommun.catalog.product;

import static coop.encommun.catalog.product.Roles.AUDITOR;
import static coop.encommun.catalog.product.Roles.CATALOG_MANAGER;
import static coop.encommun.catalog.product.Roles.COOP_MANAGER;
import static coop.encommun.catalog.product.Roles.COORDINATOR;
import static coop.encommun.catalog.product.Roles.SUPPLIER;

import coop.encommun.kit.problem.Messages;
import coop.encommun.kit.problem.Problem;
import coop.encommun.kit.web.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/products")
@Tag(name = "Import and export")
@RunOnVirtualThread
class TransferResource {

    static final String CSV = "text/csv";

    private static final String EXAMPLE = """
            sku,gtin,kind,name_fr,name_en,description_fr,description_en,unspsc,cpv,unit,order_multiple,tax_category,reference_price,currency,status
            FAR-BLE-20,0627843000013,GOODS,Farine de blé entier,Whole wheat flour,,,50221101,15612100-2,KGM,20,ZERO_RATED,1.9500,CAD,ACTIVE
            """;

    private final ProductImport productImport;
    private final ProductExport productExport;
    private final Caller caller;

    TransferResource(ProductImport productImport, ProductExport productExport, Caller caller) {
        this.productImport = productImport;
        this.productExport = productExport;
        this.caller = caller;
    }

    @POST
    @Path("/import")
    @RolesAllowed(CATALOG_MANAGER)
    @Consumes(CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Import products from CSV", description = """
                    RFC 4180 with a header, UTF-8 (a byte order mark is accepted), at most 200,000 rows. A row whose SKU \
                    exists updates that product, under the same rules as a single change; `status` `ACTIVE` publishes at \
                    once, empty leaves it. One apostrophe before = + - @ at the beginning of a cell is taken away, as the \
                    export puts it there against spreadsheets that would run it. Repeating an import changes nothing. \
                    All or nothing, unless `partial=true`.""")
    @RequestBody(
            required = true,
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING), example = EXAMPLE))
    @APIResponse(responseCode = "200", description = "What became of each row")
    @APIResponse(
            responseCode = "400",
            description = "`csv-unreadable`: no such file can be read (see `violations`) and nothing was stored",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    @APIResponse(
            responseCode = "422",
            description = "`import-refused`: rows are wrong (see `violations`) and nothing was stored",
            content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(ref = "Problem")))
    public ImportReport take(
            InputStream file,
            @QueryParam("partial")
                    @DefaultValue("false")
                    @Parameter(description = "Take the good rows although others are refused")
                    boolean partial,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String language) {
        return productImport.run(file, partial, Messages.language(language));
    }

    @GET
    @Path("/export")
    @RolesAllowed({CATALOG_MANAGER, COORDINATOR, COOP_MANAGER, SUPPLIER, AUDITOR})
    @Produces(CSV)
    @Operation(summary = "Export products as CSV", description = """
                    By SKU, in the form the import reads. A cell that begins with = + - @ has an apostrophe before it. \
                    What changes while the file is written may be in it before or after the change. Co-ops and suppliers get \
                    no drafts, suppliers no reference prices.""")
    @APIResponse(
            responseCode = "200",
            description = "The file, UTF-8",
            content = @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING), example = EXAMPLE))
    public Response give(@BeanParam ProductFilter filter) {
        Audience reader = Audience.of(caller); // now: the file is written when the request is no longer at hand
        StreamingOutput file = out -> productExport.write(filter, reader, out);
        return Response.ok(file, CSV + ";charset=UTF-8;header=present")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"produits.csv\"")
                .build();
    }
}
