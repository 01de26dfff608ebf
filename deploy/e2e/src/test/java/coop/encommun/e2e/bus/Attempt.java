package coop.encommun.e2e.bus;

/** What somebody may try with a topic. */
enum Attempt {
    READ,
    WRITE,
    DESCRIBE,
    CREATE,
    DELETE,
    CONFIGURE
}
