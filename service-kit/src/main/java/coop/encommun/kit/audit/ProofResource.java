package coop.encommun.kit.audit;

import static coop.encommun.kit.audit.Readers.AUDITOR;
import static coop.encommun.kit.audit.Readers.CATALOG_MANAGER;
import static coop.encommun.kit.audit.Readers.COOP_MANAGER;
import static coop.encommun.kit.audit.Readers.COORDINATOR;
import static coop.encommun.kit.audit.Readers.SUPPLIER;

import coop.encommun.kit.problem.Refused;
import coop.encommun.kit.web.Caller;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proofs for who does not trust this service: an offline verifier checks them. */
@Path("/audit/proofs")
@RunOnVirtualThread
@RolesAllowed({AUDITOR, COORDINATOR, CATALOG_MANAGER, COOP_MANAGER, SUPPLIER})
@Tag(name = "Audit")
class ProofResource {

    private final AuditProofs proofs;
    private final Checkpoints checkpoints;
    private final Caller caller;

    ProofResource(AuditProofs proofs, Checkpoints checkpoints, Caller caller) {
        this.proofs = proofs;
        this.checkpoints = checkpoints;
        this.caller = caller;
    }

    @GET
    @Path("/inclusion")
    @Produces(AuditResource.TEXT)
    @Operation(
            summary = "Proof that an entry is in the log that a checkpoint was signed of",
            description = "C2SP tlog-proof, the checkpoint in it. Auditors find the entry itself in its `extra` line.")
    @APIResponse(responseCode = "200", description = "The proof")
    @APIResponse(responseCode = "404", description = "There is no checkpoint of this size")
    @APIResponse(responseCode = "409", description = "`not-sealed-yet`: no checkpoint covers the entry yet")
    public String inclusion(
            @QueryParam("sequence") @NotNull @PositiveOrZero @Parameter(description = "The entry’s place, from 0")
                    Long sequence,
            @QueryParam("size") @Parameter(description = "The checkpoint’s size; else the first that covers the entry")
                    Long size) {
        Checkpoint checkpoint = size == null ? covering(sequence) : ofSize(size, sequence);
        return proofs.inclusion(sequence, checkpoint, caller.has(AUDITOR));
    }

    @GET
    @Path("/consistency")
    @Produces(AuditResource.TEXT)
    @Operation(
            summary = "Proof that the log was only added to between two sizes",
            description = "Its hashes lead from the root of one checkpoint to that of the other.")
    @APIResponse(responseCode = "200", description = "The proof")
    @APIResponse(responseCode = "404", description = "Nothing has been signed yet")
    public String consistency(
            @QueryParam("from") @NotNull @Parameter(description = "The smaller size") Long from,
            @QueryParam("to") @Parameter(description = "The larger size; else that of the latest checkpoint") Long to) {
        long signed = checkpoints.latest().orElseThrow(Refused::notFound).size();
        long end = to == null ? signed : within("to", to, 1, signed);
        return proofs.consistency(within("from", from, 1, end), end);
    }

    private Checkpoint covering(long sequence) {
        return checkpoints.covering(sequence).orElseThrow(() -> new Refused(AuditProblem.NOT_SEALED_YET));
    }

    private Checkpoint ofSize(long size, long sequence) {
        Checkpoint checkpoint = checkpoints.ofSize(size).orElseThrow(Refused::notFound);
        within("sequence", sequence, 0, size - 1);
        return checkpoint;
    }

    private static long within(String field, long value, long least, long most) {
        if (value < least || value > most) throw Refused.invalid(field, "out-of-range", least, most);
        return value;
    }
}
