package coop.encommun.kit.audit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;

/** A command that somebody with a token gives. */
@Path("/ledger/{thing}")
@RunOnVirtualThread
class LedgerResource {

    private final Ledger ledger;
    private final AuditSequencer sequencer;

    LedgerResource(Ledger ledger, AuditSequencer sequencer) {
        this.ledger = ledger;
        this.sequencer = sequencer;
    }

    @POST
    @RolesAllowed("writer")
    public long write(UUID thing) {
        return sequencer
                .settle(ledger.write(Audited.of("thing.painted", thing)))
                .sequence();
    }
}
