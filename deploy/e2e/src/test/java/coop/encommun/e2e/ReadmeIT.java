package coop.encommun.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coop.encommun.local.LocalStack;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The story in the README, played as it stands there. */
@ExtendWith(RunningStack.class)
class ReadmeIT {
    private static final Pattern BLOCK = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);

    @Test
    void storyInCurlWorksAsPrinted(LocalStack stack, @TempDir Path directory) throws Exception {
        assumeTrue(has("curl") && has("bash"), "curl and bash are needed to play the README");
        String readme = Files.readString(stack.options().home().resolve("README.md"));
        String script =
                BLOCK.matcher(readme).results().map(block -> block.group(1)).collect(Collectors.joining("\n"));
        Files.createDirectories(directory.resolve("data"));
        Files.writeString(directory.resolve("data/tokens.env"), tokens(stack));

        String output =
                run(directory, "set -euo pipefail\n" + onOurPorts(script, stack) + "\necho; echo played to the end\n");

        assertTrue(output.endsWith("played to the end\n"), output);
    }

    /** As {@code deploy/local/start} writes it. */
    private static String tokens(LocalStack stack) {
        return Set.of("coordinator", "catalog-manager", "auditor").stream()
                .map(role -> "TOKEN_%s=%s%n"
                        .formatted(
                                role.toUpperCase(java.util.Locale.ROOT).replace('-', '_'),
                                stack.issuer().token(role, Set.of(role), Map.of())))
                .collect(Collectors.joining());
    }

    private static String onOurPorts(String script, LocalStack stack) {
        String moved = script.replace(
                "deploy/verifier/",
                stack.options().home().resolve("deploy/verifier").toString() + "/");
        for (var service : Map.of(
                        "catalog=http://localhost:18081", "catalog=" + stack.url("catalog"),
                        "purchasing=http://localhost:18082", "purchasing=" + stack.url("purchasing"),
                        "supplier=http://localhost:18083", "supplier=" + stack.url("supplier"),
                        "issuer=http://localhost:18090",
                                "issuer=" + stack.issuer().url())
                .entrySet()) {
            assertTrue(moved.contains(service.getKey()), service.getKey());
            moved = moved.replace(service.getKey(), service.getValue());
        }
        return moved;
    }

    private static String run(Path directory, String script) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("story.sh"), script);
        Process bash = new ProcessBuilder("bash", file.toString())
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, bash.waitFor(), output);
        return output;
    }

    private static boolean has(String command) throws InterruptedException {
        try {
            return new ProcessBuilder(command, "--version")
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }
}
