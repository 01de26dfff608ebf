package coop.encommun.supplier.sealing;

import com.google.crypto.tink.KeysetHandle;
import coop.encommun.supplier.RefusedWithTrace;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A key pair for each round: anybody may seal for it, and nobody opens without the key outside the database (ADR 0024). */
@ApplicationScoped
public class RoundKeys {
    private final RoundKeyRows rows;
    private final KeyShares shares;
    private final KeyVault vault;
    private final Holders holders;
    private final KeyNotes notes;

    RoundKeys(RoundKeyRows rows, KeyShares shares, KeyVault vault, Holders holders, KeyNotes notes) {
        this.rows = rows;
        this.shares = shares;
        this.vault = vault;
        this.holders = holders;
        this.notes = notes;
    }

    /**
     * What the audit log is to know of a new key.
     *
     * @param fingerprint of the public half: SHA-256, lower-case hexadecimal
     * @param holders names of the two without whom it opens nothing, or none
     */
    public record Made(String fingerprint, List<String> holders) {}

    /**
     * Makes the keys of a new round, within the transaction that makes the round; in whichever order.
     *
     * @throws KeyVaultAway (503) when the private half cannot be wrapped: then there is no round either
     */
    public Made make(UUID roundId, UUID negotiationId, int number) {
        KeysetHandle keys = Hpke.newKeys();
        byte[] publicKeys = Hpke.publicPart(keys);
        byte[] wrapped = vault.wrap(Hpke.privatePart(keys), RoundKey.about(roundId));
        List<Holder> two = holders.all();
        if (two.isEmpty()) {
            store(new RoundKey(roundId, negotiationId, number, publicKeys, wrapped, false), two);
        } else {
            SplitKey split = SplitKey.random();
            byte[] twice = encrypted(split, wrapped, roundId);
            RoundKey key = new RoundKey(roundId, negotiationId, number, publicKeys, twice, true);
            store(key, two);
            shares.persist(new KeyShare(key, two.get(0), split.one()), new KeyShare(key, two.get(1), split.other()));
        }
        return new Made(
                Hpke.fingerprint(publicKeys), two.stream().map(Holder::name).toList());
    }

    private void store(RoundKey key, List<Holder> holders) {
        key.signed(notes.sign(key, holders));
        rows.persist(key);
    }

    /** The fingerprint of a round's public key as it is stored now; empty text when there is none. */
    public String fingerprint(UUID roundId) {
        return rows.findByIdOptional(roundId)
                .map(key -> Hpke.fingerprint(key.publicKeys()))
                .orElse("");
    }

    /**
     * Seals content for a round, with a nonce of its own each time. Needs no secret: works while the key vault is away.
     *
     * @param context where it belongs, such as {@code negotiation/round/supplier/bid/revision}; it opens nowhere else
     * @throws RefusedWithTrace (409) when the key is not the one that was made for this round
     */
    public SealedContent seal(UUID roundId, byte[] canonical, String context) {
        return Envelope.seal(key(roundId).publicKeys(), canonical, context);
    }

    /**
     * What opens the content of a round. Whether it may be opened yet is for the caller to know. To be asked for outside
     * of a transaction: the key vault may take its time, and no connection is held meanwhile.
     *
     * @return empty while shares of its holders are missing
     * @throws KeyVaultAway when the wrapping key is not at hand; nothing of a transaction is spoilt by it
     * @throws RefusedWithTrace when the key is not the one that was made for this round
     */
    public Optional<RoundOpener> opener(UUID roundId) {
        Stored stored = QuarkusTransaction.joiningExisting().call(() -> new Stored(key(roundId), shares.of(roundId)));
        RoundKey key = stored.key();
        if (!key.isShared()) return Optional.of(opener(key, key.privateKeys()));
        List<KeyShare> two = stored.shares();
        if (two.size() != 2 || !two.stream().allMatch(KeyShare::isGiven)) return Optional.empty();
        SplitKey split = new SplitKey(given(two.get(0)), given(two.get(1)));
        return Optional.of(opener(key, decrypted(split, key)));
    }

    private record Stored(RoundKey key, List<KeyShare> shares) {}

    private RoundKey key(UUID roundId) {
        RoundKey key = rows.findByIdOptional(roundId)
                .orElseThrow(() -> new IllegalStateException("round " + roundId + " has no keys"));
        notes.mustBeAsMade(key);
        return key;
    }

    private RoundOpener opener(RoundKey key, byte[] wrapped) {
        byte[] privatePart = vault.unwrap(wrapped, RoundKey.about(key.roundId()));
        try {
            KeysetHandle keys = Hpke.keys(privatePart);
            if (!Hpke.arePair(keys, key.publicKeys())) throw KeyNotes.changed(key);
            return new RoundOpener(Hpke.decryption(keys));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the round's private key is unusable");
        }
    }

    private byte[] given(KeyShare share) {
        return vault.unwrap(share.given(), share.about());
    }

    private static byte[] encrypted(SplitKey split, byte[] wrapped, UUID roundId) {
        try {
            return split.encrypt(wrapped, RoundKey.about(roundId));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no AES-GCM on this machine");
        }
    }

    private static byte[] decrypted(SplitKey split, RoundKey key) {
        try {
            return split.decrypt(key.privateKeys(), RoundKey.about(key.roundId()));
        } catch (GeneralSecurityException e) {
            // Each share was held against its digest: so it is the stored key that was changed. Restored, it opens.
            throw KeyNotes.changed(key);
        }
    }
}
