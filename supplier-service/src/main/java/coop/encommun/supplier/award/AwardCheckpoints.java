package coop.encommun.supplier.award;

import coop.encommun.kit.audit.AuditSequencer;
import coop.encommun.kit.audit.Checkpoint;
import coop.encommun.kit.audit.Checkpoints;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.OptionalLong;

/** The signed checkpoints that stand right behind awards in the audit log. */
@ApplicationScoped
class AwardCheckpoints {
    private final AuditSequencer sequencer;
    private final Checkpoints checkpoints;

    AwardCheckpoints(AuditSequencer sequencer, Checkpoints checkpoints) {
        this.sequencer = sequencer;
        this.checkpoints = checkpoints;
    }

    /** The note behind the award, made now if it is not there yet; null of awards made before there was a log. */
    String noteOf(Award award) {
        OptionalLong entry = award.awardEntry();
        return entry.isEmpty()
                ? null
                : checkpoints
                        .covering(sequencer.settle(entry.getAsLong()).sequence())
                        .map(Checkpoint::note)
                        .orElseThrow();
    }
}
