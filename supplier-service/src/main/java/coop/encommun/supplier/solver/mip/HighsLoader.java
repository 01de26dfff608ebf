package coop.encommun.supplier.solver.mip;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads the HiGHS library that the OR-Tools jar of this platform carries. A system loader needs a file, so it is copied
 * into a folder of this process alone (no other process can race for it or swap it) and removed once it is loaded.
 */
final class HighsLoader {

    private static HighsLibrary library;

    private HighsLoader() {}

    /**
     * @throws IllegalStateException when there is no library for this platform
     * @throws UncheckedIOException when it cannot be copied
     */
    static synchronized HighsLibrary library() {
        if (library == null) {
            library = load();
        }
        return library;
    }

    private static HighsLibrary load() {
        boolean mac = Platform.isMac();
        String folder = (mac ? "ortools-darwin-" : "ortools-linux-") + (Platform.isARM() ? "aarch64" : "x86-64");
        String highs = mac ? "libhighs.1.dylib" : "libhighs.so.1";
        String zlib = mac ? "libz.1.dylib" : "libz.so.1";
        try {
            Path files = Files.createTempDirectory("encommun-highs-");
            try {
                copy(folder, zlib, files);
                if (!copy(folder, highs, files)) {
                    throw new IllegalStateException(
                            "No HiGHS for this platform: %s/%s is not on the class path".formatted(folder, highs));
                }
                return Native.load(files.resolve(highs).toString(), HighsLibrary.class);
            } catch (UnsatisfiedLinkError e) {
                throw new IllegalStateException("HiGHS cannot be loaded on this platform", e);
            } finally {
                remove(files, List.of(highs, zlib));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("HiGHS could not be copied to the folder of temporary files", e);
        }
    }

    private static boolean copy(String folder, String name, Path files) throws IOException {
        try (InputStream in = HighsLoader.class.getClassLoader().getResourceAsStream(folder + "/" + name)) {
            if (in != null) {
                Files.copy(in, files.resolve(name));
            }
            return in != null;
        }
    }

    private static void remove(Path files, List<String> names) throws IOException {
        for (String name : names) {
            Files.deleteIfExists(files.resolve(name));
        }
        Files.delete(files);
    }
}
