package coop.encommun.e2e.audit;

import coop.encommun.local.LocalStack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The packaged verifier, run as whoever doubts a log runs it: a process of its own, with nothing but files. */
public record Verifier(Path jar, Path directory) {

    /** What it says, and its exit code: 0 all is true, 1 something is false. */
    public record Verdict(int code, String words) {}

    public static Verifier of(LocalStack stack, Path directory) throws IOException {
        Path target = stack.options().home().resolve("deploy/verifier/target");
        try (var jars = Files.newDirectoryStream(target, "encommun-verifier-*T.jar")) {
            return new Verifier(jars.iterator().next(), directory);
        }
    }

    /** The whole log of a service, against the latest checkpoint that it has signed. */
    public Verdict check(AuditedService service) throws IOException, InterruptedException {
        String checkpoint = service.checkpoint();
        return check(service.key(), Map.of("checkpoint.txt", checkpoint, "log.txt", service.export()));
    }

    /** @param files content by name */
    public Verdict check(String key, Map<String, String> files) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory(directory, "files");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-jar",
                jar.toString(),
                "--lang",
                "en",
                "--key",
                key));
        for (var file : files.entrySet())
            command.add(Files.writeString(folder.resolve(file.getKey()), file.getValue())
                    .toString());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(process.waitFor(), words);
    }
}
