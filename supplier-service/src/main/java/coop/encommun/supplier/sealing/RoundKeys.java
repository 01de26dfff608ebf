package coop.encommun.supplier.sealing;

import com.google.crypto.tink.KeysetHandle;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;

/** A key pair for each round: anybody may seal for it, and nobody opens without the key outside the database (ADR 0024). */
@ApplicationScoped
public class RoundKeys {
    private final RoundKeyRows rows;
    private final KeyVault vault;

    RoundKeys(RoundKeyRows rows, KeyVault vault) {
        this.rows = rows;
        this.vault = vault;
    }

    /**
     * Makes the keys of a new round, within the transaction that makes the round; in whichever order.
     *
     * @throws KeyVaultAway (503) when the private half cannot be wrapped: then there is no round either
     */
    public void make(UUID roundId, UUID negotiationId, int number) {
        KeysetHandle keys = Hpke.newKeys();
        byte[] wrapped = vault.wrap(Hpke.privatePart(keys), RoundKey.about(roundId));
        rows.persist(new RoundKey(roundId, negotiationId, number, Hpke.publicPart(keys), wrapped, false));
    }

    /**
     * Seals content for a round, with a nonce of its own each time. Needs no secret: works while the key vault is away.
     *
     * @param context where it belongs, such as {@code negotiation/round/supplier/bid/revision}; it opens nowhere else
     */
    public SealedContent seal(UUID roundId, byte[] canonical, String context) {
        RoundKey key = rows.findById(roundId);
        return Envelope.seal(key.publicKeys(), canonical, context);
    }

    /**
     * What opens the content of a round. Whether it may be opened yet is for the caller to know.
     *
     * @return empty while shares of its holders are missing
     * @throws KeyVaultAway when the wrapping key is not at hand; the caller's transaction goes on if it catches it
     */
    public Optional<RoundOpener> opener(UUID roundId) {
        RoundKey key = rows.findById(roundId);
        return Optional.of(opener(vault.unwrap(key.privateKeys(), RoundKey.about(roundId))));
    }

    private static RoundOpener opener(byte[] privatePart) {
        try {
            return new RoundOpener(Hpke.decryption(privatePart));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the round's private key is unusable");
        }
    }
}
