package coop.encommun.supplier.sealing;

import com.google.crypto.tink.KeysetHandle;

/**
 * A person without whom rounds are not opened.
 *
 * @param name as in the settings and in paths
 * @param subject {@code sub} of the person's tokens
 * @param publicKeys what shares are encrypted to
 */
record Holder(String name, String subject, KeysetHandle publicKeys) {}
