package coop.encommun.purchasing.demand;

import coop.encommun.kit.problem.Messages;
import coop.encommun.purchasing.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.InputStream;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/pooled-orders/{id}/demands/import")
@RunOnVirtualThread
@Tag(name = "Demands")
class ImportResource {

    private final DemandImport demandImport;

    ImportResource(DemandImport demandImport) {
        this.demandImport = demandImport;
    }

    @POST
    @Consumes("text/csv")
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            summary = "Submits the demands of many co-ops from a CSV file",
            description = "UTF-8, RFC 4180, header `coop,sku,quantity,unit,max_unit_price,site,needed_by` in any order;"
                    + " co-op and site by their codes; a decimal point in numbers. Rows of one co-op, product and site"
                    + " are the steps of one line; those of one price limit add up. Replaces the demand of every co-op"
                    + " it names. All or nothing unless `partial=true`.")
    @APIResponse(responseCode = "200", description = "What became of the rows")
    @APIResponse(responseCode = "400", description = "`import-unreadable`: no such CSV")
    @APIResponse(responseCode = "404", description = "`not-found`")
    @APIResponse(responseCode = "409", description = "`pooled-order-not-collecting`, `demand-busy`")
    @APIResponse(
            responseCode = "422",
            description = "`import-refused`: violations by line and column, the first 1000; nothing stored")
    public ImportReport submit(
            @PathParam("id") UUID id,
            @QueryParam("partial")
                    @DefaultValue("false")
                    @Parameter(description = "Take the sound rows even when others are refused")
                    boolean partial,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) String language,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema =
                                                    @Schema(
                                                            type = SchemaType.STRING,
                                                            examples =
                                                                    "coop,sku,quantity,unit,max_unit_price,site,needed_by\n"
                                                                            + "COOP-17850,85123A,6,EA,,PRINCIPAL,2026-12-15\n")))
                    InputStream csv) {
        return ImportReport.of(demandImport.take(id, csv, partial), Messages.language(language));
    }
}
