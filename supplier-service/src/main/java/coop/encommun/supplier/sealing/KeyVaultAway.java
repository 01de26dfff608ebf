package coop.encommun.supplier.sealing;

import coop.encommun.kit.problem.Refused;

/**
 * The wrapping key is not at hand: its service does not answer, or it is not the key that wrapped. Nothing is lost; the
 * same call may succeed later. Caught inside a transaction it does not doom it.
 */
public final class KeyVaultAway extends Refused {
    private static final long serialVersionUID = 1L;

    KeyVaultAway() {
        super(SealingRefused.KEY_VAULT_AWAY);
    }
}
