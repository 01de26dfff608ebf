package coop.encommun.kit.event;

/** An event that can never be applied, however often it is tried. */
public class PoisonEvent extends RuntimeException {

    public PoisonEvent(String reason) {
        super(reason);
    }

    public PoisonEvent(String reason, Throwable cause) {
        super(reason, cause);
    }

    /** For a type that the topic's contract does not name. */
    public static PoisonEvent unknownType(ReceivedEvent event) {
        return new PoisonEvent("Unknown event type " + event.type() + " on " + event.topic());
    }
}
