package coop.encommun.kit.event;

import java.util.UUID;

record Painted(UUID thingId, String colour, int sequence) implements Event {

    static final String TOPIC = "kit.test.things";
    static final String TYPE = "kit.thing.painted.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public UUID subject() {
        return thingId;
    }
}
