package coop.encommun.kit.audit;

import coop.encommun.kit.audit.Checkpoint.Sealed;
import coop.encommun.kit.event.EventHandler;
import coop.encommun.kit.event.PoisonEvent;
import coop.encommun.kit.event.ReceivedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Keeps what other services signed of their logs. It does not know their keys: it believes a topic about one log only (who may
 * write to it, the bus knows), and makes sure that what was once shown to one
 * cannot be shown otherwise to another, and people compare.
 */
@ApplicationScoped
class Witness implements EventHandler {

    private static final Logger LOG = Logger.getLogger(Witness.class);

    private final WitnessedCheckpoints witnessed;
    private final SignedNotes own;
    private final AuditMetrics metrics;

    Witness(WitnessedCheckpoints witnessed, SignedNotes own, AuditMetrics metrics) {
        this.witnessed = witnessed;
        this.own = own;
        this.metrics = metrics;
    }

    /** As it came; {@link CheckpointMade} is how it is sent. */
    private record Shown(String origin, long size, String root, Instant at, String note, List<Sealed> sealed) {

        Checkpoint checkpoint() {
            return new Checkpoint(size, root, at, note, sealed == null ? List.of() : sealed);
        }

        /** The note's lines: origin, size, root, time, a blank one, signatures. */
        boolean isWhatWasSigned() {
            String[] lines = note == null ? new String[0] : note.split("\n");
            return lines.length > 5
                    && lines[0].equals(origin)
                    && lines[1].equals(String.valueOf(size))
                    && lines[2].equals(root)
                    && Instant.parse(lines[3].replaceFirst("^time ", "")).equals(at)
                    && lines[4].isEmpty()
                    && lines[5].startsWith("— " + origin + " ")
                    && Base64.getDecoder().decode(root).length == TreeHash.LENGTH;
        }
    }

    @Override
    public String topic() {
        return CheckpointMade.ANY_TOPIC;
    }

    @Override
    public boolean hears(String topic) {
        return CheckpointMade.mayBeOn(topic);
    }

    @Override
    public void apply(ReceivedEvent event) {
        if (!event.type().equals(CheckpointMade.typeOn(event.topic()))) throw PoisonEvent.unknownType(event);
        Shown shown = event.as(Shown.class);
        if (own.origin().equals(shown.origin())) throw new PoisonEvent("A checkpoint of this service's own log");
        if (!signed(shown)) throw new PoisonEvent("The note of the checkpoint does not say what the event says");
        if (!witnessed.speaksFor(event.topic(), shown.origin())) {
            metrics.conflict();
            LOG.errorf("%s does not speak for the audit log of %s: not believed", event.topic(), shown.origin());
            throw new PoisonEvent("A checkpoint of a log that this topic does not speak for");
        }
        if (witnessed.contradicts(shown.origin(), shown.checkpoint())) {
            metrics.conflict();
            LOG.errorf(
                    "Audit log of %s contradicts itself: size %d with another root, or after a larger one",
                    shown.origin(), shown.size());
        }
    }

    private static boolean signed(Shown shown) {
        try {
            return shown.isWhatWasSigned();
        } catch (IllegalArgumentException | DateTimeParseException unreadable) {
            return false;
        }
    }
}
