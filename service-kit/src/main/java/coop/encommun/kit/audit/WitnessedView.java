package coop.encommun.kit.audit;

import coop.encommun.kit.audit.Checkpoint.Sealed;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "WitnessedCheckpointEntry", description = "A checkpoint that another service has shown to this one")
record WitnessedView(
        @Schema(examples = "encommun/supplier-service") String origin,

        long size,
        String root,
        Instant at,
        String note,
        List<Sealed> sealed,
        Instant witnessedAt,

        @Schema(description = "Whether another root was shown for the same size: one of the two logs is false")
        boolean conflict) {

    static WitnessedView of(WitnessedCheckpoint witnessed) {
        Checkpoint it = witnessed.checkpoint();
        return new WitnessedView(
                witnessed.origin(),
                it.size(),
                it.root(),
                it.at(),
                it.note(),
                it.sealed(),
                witnessed.witnessedAt(),
                witnessed.conflict());
    }
}
