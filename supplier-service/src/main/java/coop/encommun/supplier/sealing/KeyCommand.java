package coop.encommun.supplier.sealing;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import coop.encommun.kit.problem.Messages;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/**
 * What is done with keys away from the service, run by {@code deploy/sealing/key}: the wrapping key, a holder's key pair,
 * and decrypting a share. Uses no network. Exit status 0; 1 with a sentence on standard error; 2 for a wrong call.
 */
public final class KeyCommand {
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final Locale language;

    KeyCommand(PrintStream out, PrintStream err, Locale language) {
        this.out = out;
        this.err = err;
        this.language = language;
    }

    public static void main(String[] args) {
        Locale language = Messages.language(Locale.getDefault().toLanguageTag());
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new KeyCommand(out, err, language).run(List.of(args)));
    }

    /** What cannot be done, as a key of the messages. */
    private static final class Impossible extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Path file;

        Impossible(String key, Path file) {
            super(key, null, false, false);
            this.file = file;
        }
    }

    int run(List<String> args) {
        try {
            if (args.size() == 2 && args.getFirst().equals("new-key")) {
                newKey(Path.of(args.get(1)));
            } else if (args.size() == 2 && args.getFirst().equals("new-holder")) {
                newHolder(args.get(1));
            } else if (args.size() == 5
                    && args.getFirst().equals("open-share")
                    && args.get(1).equals("--private")
                    && args.get(3).equals("--share")) {
                openShare(Path.of(args.get(2)), args.get(4));
            } else {
                err.println(Messages.text(language, "sealing.key.usage"));
                return USAGE;
            }
            return 0;
        } catch (Impossible e) {
            err.println(Messages.text(language, "sealing.key." + e.getMessage(), e.file));
            return FAILED;
        }
    }

    private void newKey(Path file) throws Impossible {
        byte[] key = new byte[WrappingKey.BYTES];
        new SecureRandom().nextBytes(key);
        write(file, Base64.getEncoder().encodeToString(key), true);
    }

    private void newHolder(String name) throws Impossible {
        KeysetHandle keys = Hpke.newKeys();
        try {
            String secret = TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
            String open = TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(keys.getPublicKeysetHandle());
            write(Path.of(name + ".private.json"), secret, true);
            write(Path.of(name + ".public.json"), open, false);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key pair");
        }
    }

    private void openShare(Path file, String share) throws Impossible {
        HybridDecrypt decryption = decryption(file);
        try {
            byte[] sealed = Base64.getMimeDecoder().decode(share.equals("-") ? input() : share);
            byte[] opened = SealedShare.opened(sealed, decryption);
            // Shown apart from the share itself: the holder is to see what it opens before giving it.
            err.println(Messages.text(language, "sealing.key.opens"));
            err.print(SealedShare.headingOf(sealed).strip().indent(2));
            out.println(Base64.getEncoder().encodeToString(opened));
        } catch (CannotOpen | IllegalArgumentException e) {
            throw new Impossible("not-a-share", file);
        }
    }

    private static String input() throws Impossible {
        try {
            return new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new Impossible("not-a-share", null);
        }
    }

    private static HybridDecrypt decryption(Path file) throws Impossible {
        try {
            return Hpke.decryption(
                    TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get()));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new Impossible("unreadable", file);
        }
    }

    private void write(Path file, String text, boolean secret) throws Impossible {
        try {
            KeyFile.write(file, text + "\n", secret);
            err.println(Messages.text(language, "sealing.key.made", file));
        } catch (FileAlreadyExistsException e) {
            throw new Impossible("exists", file);
        } catch (IOException e) {
            throw new Impossible("unwritable", file);
        }
    }
}
