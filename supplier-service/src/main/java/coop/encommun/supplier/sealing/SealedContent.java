package coop.encommun.supplier.sealing;

/**
 * Content as it is kept while its round is open, and what its owner gets to prove later what it was.
 *
 * @param ciphertext readable only with the round's private key; its length tells the content's only to 4 KiB
 * @param nonce 32 random bytes, for the owner alone: with it a guess at the content could be checked
 * @param commitment SHA-256(nonce ‖ content) in lower-case hex; may be shown to anybody
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
public record SealedContent(byte[] ciphertext, byte[] nonce, String commitment) {

    @Override
    public String toString() {
        return "SealedContent[" + commitment + "]";
    }
}
