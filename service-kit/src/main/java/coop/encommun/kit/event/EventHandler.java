package coop.encommun.kit.event;

/**
 * A service's ear on one topic: an application-scoped bean per topic. Nothing else is to be configured than
 * {@code encommun.events.consumes}, the comma-separated list of all topics the service hears.
 */
public interface EventHandler {

    /** The topic it hears. */
    String topic();

    /** Whether it hears this topic: only its own, unless it listens to a kind of topic. */
    default boolean hears(String topic) {
        return topic.equals(topic());
    }

    /**
     * The effects of one event, inside a transaction that also remembers the event's id, so that a repeated delivery has no
     * second effect.
     *
     * @throws PoisonEvent for what can never succeed: the event becomes a dead letter and the next one is taken. Any other
     *     failure is retried while the partition waits: five times, or for as long as the database is away.
     */
    void apply(ReceivedEvent event);
}
