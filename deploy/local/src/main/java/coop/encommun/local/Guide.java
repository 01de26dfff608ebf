package coop.encommun.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a person needs to use a running stack: addresses, tokens, where things are. */
final class Guide {
    private final LocalStack stack;
    private final PrintStream out;

    Guide(LocalStack stack, PrintStream out) {
        this.stack = stack;
        this.out = out;
    }

    void print(Map<String, String> tokensOfTheStory) throws IOException {
        heading("guide.services");
        for (LocalService service : LocalService.values()) {
            out.printf(Locale.ROOT, "  %-12s %s/q/swagger-ui%n", service.id(), stack.url(service.id()));
        }
        Path data = stack.options().data();
        heading("guide.issuer");
        out.println("  " + stack.issuer().url());
        printTokens(data.resolve("tokens.env"), tokensOfTheStory);
        heading("guide.token-of-coop");
        tokenRequest(LocalRole.COOP_MANAGER);
        tokenRequest(LocalRole.SUPPLIER);
        heading("guide.database", LocalPostgres.passwordFile(stack.options().postgres()));
        out.println("  " + stack.postgres().jdbcUrl("{catalog,purchasing,supplier}"));
        heading("guide.kafka");
        out.println("  " + stack.bootstrapServers());
        heading("guide.logs");
        out.println("  " + stack.options().logs());
        heading("guide.stop");
    }

    private void printTokens(Path file, Map<String, String> tokensOfTheStory) throws IOException {
        Map<String, String> tokens = new LinkedHashMap<>();
        for (LocalRole role : LocalRole.values()) {
            if (role.requiredClaim().isEmpty()) {
                tokens.put(role.id(), stack.issuer().token(role.id(), Set.of(role.id()), Map.of()));
            }
        }
        tokens.putAll(tokensOfTheStory);
        StringBuilder lines = new StringBuilder();
        tokens.forEach((name, token) ->
                lines.append(variable(name)).append('=').append(token).append('\n'));
        OwnerOnly.write(file, lines.toString());
        heading("guide.tokens", file);
        out.print(lines);
    }

    private static String variable(String name) {
        return "TOKEN_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    }

    private void tokenRequest(LocalRole role) {
        out.printf(
                Locale.ROOT,
                "  curl -s %s/token -d grant_type=client_credentials -d client_id=%s -d %s=UUID%n",
                stack.issuer().url(),
                role.id(),
                role.requiredClaim().orElseThrow());
    }

    private void heading(String key, Object... facts) {
        out.println();
        out.println(Texts.inline(key, facts));
    }
}
