package coop.encommun.local;

/**
 * The way to the one infrastructure of a test JVM. Quarkus loads test classes, and with them a second copy of the
 * classes of this jar, in a class loader of its own: statics are not shared, the platform's MBean server is.
 */
public interface TestHostMXBean {
    /** Starts what does not run yet; returns when all of it does. */
    void start();

    /** @return the JDBC address of the database, created if it does not exist */
    String database(String name);

    void stopBroker();

    void startBroker();
}
