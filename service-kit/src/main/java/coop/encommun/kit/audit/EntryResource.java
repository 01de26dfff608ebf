package coop.encommun.kit.audit;

import static coop.encommun.kit.audit.Readers.AUDITOR;

import coop.encommun.kit.web.Page;
import coop.encommun.kit.web.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What was done, and what the others have signed: for auditors. */
@Path("/audit")
@RunOnVirtualThread
@RolesAllowed(AUDITOR)
@Tag(name = "Audit")
class EntryResource {

    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_PLAIN_TYPE)
            .build();

    private final AuditLog log;
    private final WitnessedCheckpoints witnessed;

    EntryResource(AuditLog log, WitnessedCheckpoints witnessed) {
        this.log = log;
        this.witnessed = witnessed;
    }

    /** A page of entries; for its schema alone. */
    @Schema(name = "PageOfAuditEntries")
    private record EntryPage(List<EntryView> items, String next) {}

    @GET
    @Path("/entries")
    @Produces({MediaType.APPLICATION_JSON, AuditResource.TEXT})
    @Operation(
            summary = "Entries of the audit log, in their order",
            description =
                    "As text, each line is `<sequence> <previous, hex> <leaf, hex> <entry, base64>`: what the offline verifier reads.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = EntryPage.class)),
                @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING))
            })
    public Response entries(
            @QueryParam("after") @DefaultValue("-1") @Parameter(description = "Continue behind this sequence")
                    long after,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(1_000) int limit,
            @Context Request request,
            @Context UriInfo uri) {
        List<LoggedEntry> rows = log.behind(after, limit + 1);
        Variant form = request.selectVariant(FORMS);
        if (form != null && MediaType.TEXT_PLAIN_TYPE.isCompatible(form.getMediaType()))
            return Response.ok(lines(rows.stream().limit(limit).toList()), AuditResource.TEXT)
                    .build();
        Page<EntryView> page = Page.of(rows, limit, last -> String.valueOf(last.sequence()), uri)
                .map(EntryView::of);
        return Response.ok(page, MediaType.APPLICATION_JSON_TYPE).build();
    }

    @GET
    @Path("/entries/{sequence}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "One entry of the audit log")
    public EntryView entry(long sequence) {
        return EntryView.of(log.require(sequence));
    }

    @GET
    @Path("/witnessed")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Checkpoints that the other services have shown to this one, in the order they came",
            description = "`conflict` marks a log that has shown two roots for one size.")
    public Page<WitnessedView> witnessed(@BeanParam PageRequest page, @Context UriInfo uri) {
        List<WitnessedCheckpoint> rows = witnessed.behind(Cursor.of(page, 0), page.rows());
        return Page.of(rows, page.limit(), last -> String.valueOf(last.id()), uri)
                .map(WitnessedView::of);
    }

    private static String lines(List<LoggedEntry> rows) {
        return rows.stream().map(row -> row.line() + "\n").collect(Collectors.joining());
    }
}
