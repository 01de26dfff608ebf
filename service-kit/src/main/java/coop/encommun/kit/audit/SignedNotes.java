package coop.encommun.kit.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import coop.encommun.kit.problem.Messages;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Signs texts as transparency logs do (C2SP signed-note, Ed25519), under the name of this service's log. */
@ApplicationScoped
public class SignedNotes {

    private static final byte ED25519 = 1;
    private static final int KEY_HASH_LENGTH = 4;

    private final String origin;
    private final SigningKey key;
    private final byte[] keyHash;

    SignedNotes(
            @ConfigProperty(name = "encommun.audit.origin") String origin,
            @ConfigProperty(name = "encommun.audit.key-file") Optional<Path> file) {
        this.origin = origin;
        this.key = read(file);
        byte[] named = bytes((origin + "\n").getBytes(UTF_8), new byte[] {ED25519}, key.publicKey());
        this.keyHash = Arrays.copyOf(TreeHash.sha256().digest(named), KEY_HASH_LENGTH);
    }

    /** Made at start, so that a service without a key ends there. */
    void start(@Observes StartupEvent started) {
        sign("\n");
    }

    /** The name that all notes of this service carry. */
    public String origin() {
        return origin;
    }

    /** The key by which anybody can check the notes: {@code <origin>+<hash>+<base64>}. */
    public String verifierKey() {
        byte[] typed = bytes(new byte[] {ED25519}, key.publicKey());
        return origin + "+" + HexFormat.of().formatHex(keyHash) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /**
     * The text with a blank line and the signature's line behind it.
     *
     * @param text lines, the last of them ended too
     */
    public String sign(String text) {
        if (!text.endsWith("\n")) throw new IllegalArgumentException("A note's last line must end");
        byte[] signature = key.sign(text.getBytes(UTF_8));
        return text + "\n— " + origin + " " + Base64.getEncoder().encodeToString(bytes(keyHash, signature)) + "\n";
    }

    private static SigningKey read(Optional<Path> file) {
        try {
            return SigningKey.read(file.orElseThrow(() -> new IllegalStateException(inBoth("audit.no-key"))));
        } catch (IOException e) {
            throw new IllegalStateException(inBoth("audit.bad-key", file.orElseThrow()), e);
        }
    }

    private static String inBoth(String text, Object... args) {
        return Messages.LANGUAGES.stream()
                .map(language -> Messages.text(language, text, args))
                .collect(Collectors.joining("\n"));
    }

    private static byte[] bytes(byte[]... parts) {
        var all = ByteBuffer.allocate(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (byte[] part : parts) all.put(part);
        return all.array();
    }
}
