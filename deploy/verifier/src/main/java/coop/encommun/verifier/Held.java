package coop.encommun.verifier;

/** A document under the name of the file that it came in. */
record Held<T extends Document>(String file, T document) {}
