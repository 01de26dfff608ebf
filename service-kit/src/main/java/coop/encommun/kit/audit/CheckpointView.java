package coop.encommun.kit.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import coop.encommun.kit.audit.Checkpoint.Sealed;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A checkpoint as its reader may see it.
 *
 * @param sealed null for who may not know what was done to what, and when
 */
@Schema(name = "Checkpoint")
record CheckpointView(
        long size,
        String root,
        Instant at,
        String note,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Sealed> sealed) {

    static CheckpointView full(Checkpoint made) {
        return new CheckpointView(made.size(), made.root(), made.at(), made.note(), made.sealed());
    }

    static CheckpointView signatureOnly(Checkpoint made) {
        return new CheckpointView(made.size(), made.root(), made.at(), made.note(), null);
    }
}
