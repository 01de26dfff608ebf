package coop.encommun.verifier;

import coop.encommun.verifier.Malformed.Expected;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads files, and folders of files, into documents; what cannot be read is a finding, never an accident. */
final class Reading {
    /** Only an export may be larger: it is read line by line. */
    private static final long LARGEST = 64L << 20;

    private static final int PEEK = 64 << 10;

    final List<Held<? extends Document>> documents = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();

    /** A file with a verifier key, or the key itself. */
    void key(String key) {
        if (Document.KEY.matcher(key).matches()) {
            understand("--key", () -> List.of(new Held<>("--key", VerifierKey.parse(key))));
        } else {
            path(key).ifPresent(path -> understand(key, () -> List.of(new Held<>(key, VerifierKey.parse(text(path))))));
        }
    }

    void file(String name) {
        path(name).ifPresent(path -> read(name, path));
    }

    private Optional<Path> path(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException noName) {
            findings.add(Finding.blocked("file.unreadable", name));
            return Optional.empty();
        }
    }

    private void read(String name, Path path) {
        if (Files.isDirectory(path)) {
            filesIn(path).forEach(file -> read(file.getFileName().toString(), file));
        } else {
            understand(name, () -> documents(name, path));
        }
    }

    private List<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            findings.add(Finding.blocked("file.unreadable", folder));
            return List.of();
        }
    }

    private interface Source {
        List<? extends Held<? extends Document>> read() throws IOException;
    }

    private void understand(String file, Source source) {
        try {
            documents.addAll(source.read());
        } catch (IOException unreadable) {
            findings.add(Finding.blocked("file.unreadable", file));
        } catch (Malformed malformed) {
            Message expected = Wording.of(malformed.expected());
            findings.add(Finding.blocked("file." + expected.key(), file, malformed.line()));
        }
    }

    private static List<Held<? extends Document>> documents(String file, Path path) throws IOException {
        byte[] head = head(path);
        if (Document.beginsExport(new String(head, charset(head)))) {
            try (BufferedReader rows =
                    new BufferedReader(new InputStreamReader(Files.newInputStream(path), charset(head)))) {
                return List.of(new Held<>(file, LogExport.read(rows)));
            }
        }
        String text = text(path);
        return Answer.looksLike(text) ? Answer.documents(file, text) : List.of(new Held<>(file, Document.parse(text)));
    }

    private static String text(Path path) throws IOException {
        if (Files.size(path) > LARGEST) {
            throw new Malformed(1, Expected.NOT_SO_LARGE);
        }
        byte[] bytes = Files.readAllBytes(path);
        try {
            return charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException noText) {
            throw new Malformed(1, Expected.UTF_8);
        }
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(PEEK);
        }
    }

    /** UTF-8, but for what a Windows shell saves with {@code >}. */
    private static Charset charset(byte[] bytes) {
        String mark = HexFormat.of().formatHex(bytes, 0, Math.min(2, bytes.length));
        boolean wide = mark.equals("fffe") || mark.equals("feff");
        return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
