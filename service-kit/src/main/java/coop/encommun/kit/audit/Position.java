package coop.encommun.kit.audit;

/**
 * The place of an entry in the log.
 *
 * @param sequence from 0, without gaps
 * @param leaf its 32-byte hash in the tree
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
public record Position(long sequence, byte[] leaf) {}
