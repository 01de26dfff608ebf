package coop.encommun.purchasing.award;

import coop.encommun.kit.audit.Checkpoint;
import coop.encommun.kit.audit.WitnessedCheckpoint;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A checkpoint of another service's audit log, kept here when it was made: it cannot be replaced unseen any more. */
@Schema(
        name = "WitnessedCheckpoint",
        description =
                "Checkpoint of the supplier service's audit log that covers the award, as witnessed by this service")
record Seal(
        @Schema(examples = "encommun/supplier-service") String origin,

        @Schema(description = "Entries it covers", examples = "4711")
        long size,

        @Schema(description = "Root of the Merkle tree over them, base64")
        String root,

        Instant at,

        @Schema(description = "The signed note: what the offline verifier takes")
        String note,

        @Schema(
                description =
                        "Whether that service has also shown another log of the same size: one of the two is false")
        boolean conflict) {

    static Seal of(WitnessedCheckpoint witnessed) {
        Checkpoint checkpoint = witnessed.checkpoint();
        return new Seal(
                witnessed.origin(),
                checkpoint.size(),
                checkpoint.root(),
                checkpoint.at(),
                checkpoint.note(),
                witnessed.conflict());
    }
}
