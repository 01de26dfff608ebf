package coop.encommun.verifier;

/** Something that is false, and what exactly. */
public sealed interface Fault permits LogFault, NoteFault, BidFault {}
