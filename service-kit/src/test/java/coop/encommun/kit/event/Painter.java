package coop.encommun.kit.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears what it said itself, and remembers in which order. */
@ApplicationScoped
class Painter implements EventHandler {

    private final Map<UUID, List<Integer>> heard = new ConcurrentHashMap<>();
    private final EntityManager entities;
    private final Outbox outbox;

    Painter(EntityManager entities, Outbox outbox) {
        this.entities = entities;
        this.outbox = outbox;
    }

    @Transactional
    void tell(List<Painted> events) {
        outbox.addAll(events);
    }

    @Transactional
    void tellAndFail(Painted event) {
        outbox.add(event);
        throw new IllegalStateException("changed my mind");
    }

    List<Integer> heardOf(UUID thing) {
        return heard.getOrDefault(thing, List.of());
    }

    @Override
    public String topic() {
        return Painted.TOPIC;
    }

    @Override
    public void apply(ReceivedEvent event) {
        if (!event.type().equals(Painted.TYPE)) throw PoisonEvent.unknownType(event);
        Painted painted = event.as(Painted.class);
        if (painted.colour().equals("invisible")) throw new PoisonEvent("Nobody sees that");
        entities.createNativeQuery("""
                        insert into thing values (?1, ?2, 1)
                        on conflict (id) do update set colour = excluded.colour, times_applied = thing.times_applied + 1""")
                .setParameter(1, painted.thingId())
                .setParameter(2, painted.colour())
                .executeUpdate();
        heard.computeIfAbsent(painted.thingId(), id -> new CopyOnWriteArrayList<>())
                .add(painted.sequence());
    }
}
