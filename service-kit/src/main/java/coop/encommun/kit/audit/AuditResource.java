package coop.encommun.kit.audit;

import static coop.encommun.kit.audit.Readers.AUDITOR;
import static coop.encommun.kit.audit.Readers.CATALOG_MANAGER;
import static coop.encommun.kit.audit.Readers.COOP_MANAGER;
import static coop.encommun.kit.audit.Readers.COORDINATOR;
import static coop.encommun.kit.audit.Readers.SUPPLIER;

import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.web.Caller;
import coop.encommun.kit.web.Page;
import coop.encommun.kit.web.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What this service has signed of its log. */
@Path("/audit")
@RunOnVirtualThread
@RolesAllowed({AUDITOR, COORDINATOR, CATALOG_MANAGER, COOP_MANAGER, SUPPLIER})
@Tag(name = "Audit")
class AuditResource {

    static final String TEXT = MediaType.TEXT_PLAIN + ";charset=UTF-8";

    private final SignedNotes notes;
    private final Checkpoints checkpoints;
    private final Caller caller;

    AuditResource(SignedNotes notes, Checkpoints checkpoints, Caller caller) {
        this.notes = notes;
        this.checkpoints = checkpoints;
        this.caller = caller;
    }

    @GET
    @Path("/key")
    @Produces(TEXT)
    @Operation(
            summary = "The key that checks this service’s signatures",
            description =
                    "Ed25519, in the form of C2SP signed-note: `<origin>+<hash>+<key>`. Compare it with the one published.")
    @APIResponse(responseCode = "200", description = "One line")
    public String key() {
        return notes.verifierKey() + "\n";
    }

    @GET
    @Path("/checkpoint")
    @Produces(TEXT)
    @Operation(
            summary = "The latest checkpoint of the audit log",
            description =
                    "A signed note (C2SP tlog-checkpoint): origin, size, root, time, signature. Keep it: it cannot be taken back.")
    @APIResponse(responseCode = "200", description = "The note")
    @APIResponse(responseCode = "404", description = "Nothing has been signed yet")
    public String latest() {
        return checkpoints.latest().orElseThrow(Refused::notFound).note();
    }

    @GET
    @Path("/checkpoints")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "All checkpoints, by size",
            description = "`sealed` names the entries a checkpoint was made for.")
    public Page<CheckpointView> list(@BeanParam PageRequest page, @Context UriInfo uri) {
        List<Checkpoint> rows = checkpoints.largerThan(Cursor.of(page, 0), page.rows());
        return Page.of(rows, page.limit(), last -> String.valueOf(last.size()), uri)
                .map(oversees() ? CheckpointView::full : CheckpointView::signatureOnly);
    }

    /** Which negotiation had its award, or which pooled order was frozen, is not for everybody. */
    private boolean oversees() {
        return caller.has(AUDITOR) || caller.has(COORDINATOR);
    }

    @GET
    @Path("/checkpoints/{size}")
    @Produces(TEXT)
    @Operation(summary = "The checkpoint of one size")
    @APIResponse(responseCode = "200", description = "The note")
    public String ofSize(long size) {
        return checkpoints.ofSize(size).orElseThrow(Refused::notFound).note();
    }
}
