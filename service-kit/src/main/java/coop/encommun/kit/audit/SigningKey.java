package coop.encommun.kit.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** An Ed25519 key, as {@code openssl genpkey -algorithm ed25519} writes it. */
final class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final int KEY_LENGTH = 32;

    private final PrivateKey secret;
    private final byte[] publicKey;

    private SigningKey(PrivateKey secret, byte[] publicKey) {
        this.secret = secret;
        this.publicKey = publicKey;
    }

    /** @throws IOException when the file cannot be read or holds no such key; never says what it holds */
    static SigningKey read(Path file) throws IOException {
        try {
            String base64 = Files.readString(file)
                    .replaceAll("-----(BEGIN|END) PRIVATE KEY-----", "")
                    .replaceAll("\\s", "");
            var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM).generatePrivate(encoded);
            byte[] seed = ((EdECPrivateKey) secret).getBytes().orElseThrow();
            return new SigningKey(secret, publicKey(seed));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IOException("No Ed25519 private key in PKCS#8 PEM: " + file, unreadable);
        }
    }

    byte[] publicKey() {
        return publicKey.clone();
    }

    byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Nothing can be signed", e);
        }
    }

    /** The platform derives a public key only while it makes a pair: it is handed the seed in place of chance. */
    private static byte[] publicKey(byte[] seed) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance(ALGORITHM);
        generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
        KeyPair pair = generator.generateKeyPair();
        if (!Arrays.equals(((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow(), seed))
            throw new GeneralSecurityException("Another pair than that of the seed");
        byte[] encoded = pair.getPublic().getEncoded(); // X.509: the key itself comes last
        return Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length);
    }

    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final transient byte[] seed;

        Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
