package coop.encommun.supplier.sealing;

/**
 * What was stored is not what was sealed for this round and context: changed, swapped, or encrypted by another key. Says
 * nothing about the content.
 */
public final class CannotOpen extends Exception {
    private static final long serialVersionUID = 1L;

    CannotOpen() {
        // Without the cause: what a decryption says of itself belongs into no log.
        super("not what was sealed in this place", null, false, false);
    }
}
