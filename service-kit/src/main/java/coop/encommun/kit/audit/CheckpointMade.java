package coop.encommun.kit.audit;

import com.fasterxml.jackson.annotation.JsonIgnore;
import coop.encommun.kit.audit.Checkpoint.Sealed;
import coop.encommun.kit.event.Event;
import coop.encommun.kit.value.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Tells the other services of a checkpoint, so that what was signed can no longer be taken back. */
record CheckpointMade(
        @JsonIgnore String service, String origin, long size, String root, Instant at, String note, List<Sealed> sealed)
        implements Event {

    static final String ANY_TOPIC = "encommun.*.checkpoints";
    private static final String PREFIX = "encommun.";
    private static final String SUFFIX = ".checkpoints";
    private static final String TYPE = ".audit.checkpointed.v1";

    static CheckpointMade of(Checkpoint made, String service, String origin) {
        return new CheckpointMade(service, origin, made.size(), made.root(), made.at(), made.note(), made.sealed());
    }

    static boolean mayBeOn(String topic) {
        return topic.startsWith(PREFIX) && topic.endsWith(SUFFIX);
    }

    /** The one type of event that such a topic carries. */
    static String typeOn(String topic) {
        return topic.substring(PREFIX.length(), topic.length() - SUFFIX.length()) + TYPE;
    }

    @Override
    public String type() {
        return service.replace("-service", "") + TYPE;
    }

    @Override
    public String topic() {
        return PREFIX + service.replace("-service", "") + SUFFIX;
    }

    /** A log has a name for an id. */
    @Override
    public UUID subject() {
        return Ids.named(origin);
    }

    @Override
    public String key() {
        return origin;
    }
}
