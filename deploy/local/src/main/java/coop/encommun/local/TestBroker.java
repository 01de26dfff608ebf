package coop.encommun.local;

/** For tests of what happens while Kafka is away: it comes back on the same port with all its records. */
public final class TestBroker {
    private TestBroker() {}

    /** Returns when the broker is down; nothing happens when it already is. */
    public static void stop() {
        TestHost.ofThisJvm().stopBroker();
    }

    /** Returns when the broker takes requests again. */
    public static void start() {
        TestHost.ofThisJvm().startBroker();
    }
}
