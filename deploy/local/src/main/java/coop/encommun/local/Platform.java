package coop.encommun.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What this machine is and can do. */
final class Platform {
    private static final String OS = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    private static final String ARCH = System.getProperty("os.arch");

    private Platform() {}

    static boolean isWindows() {
        return OS.startsWith("windows");
    }

    static boolean isMac() {
        return OS.startsWith("mac");
    }

    static boolean isRoot() {
        return !isWindows() && "root".equals(System.getProperty("user.name"));
    }

    /** Running under a bare number, as some containers do. */
    static boolean isUnlistedAccount() {
        return "?".equals(System.getProperty("user.name"));
    }

    /** Resource names of the PostgreSQL archives that fit, best first (an Apple Silicon machine runs Intel ones too). */
    static List<String> postgresArchives() {
        String os = isMac() ? "darwin" : isWindows() ? "windows" : "linux";
        String arch = "aarch64".equals(ARCH) ? "arm_64" : "x86_64";
        String best = "postgres-" + os + "-" + arch + ".txz";
        return isMac() ? List.of(best, "postgres-darwin-x86_64.txz") : List.of(best);
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", isWindows() ? "java.exe" : "java");
    }

    /** Per-user cache; {@code -Dencommun.cache=DIR} moves it. */
    static Path cache() {
        String chosen = System.getProperty("encommun.cache", System.getenv("XDG_CACHE_HOME"));
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath().resolve("encommun");
        }
        // an account without an entry in the system's list has a HOME all the same, but no user.home
        Path home =
                Path.of(Optional.ofNullable(System.getenv("HOME")).orElseGet(() -> System.getProperty("user.home")));
        return home.resolve(isMac() ? "Library/Caches" : ".cache").resolve("encommun");
    }

    /** True when the command exists and ends with 0: how optional tools are probed. */
    static boolean works(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
