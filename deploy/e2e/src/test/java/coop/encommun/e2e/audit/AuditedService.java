package coop.encommun.e2e.audit;

import coop.encommun.e2e.TextReader;
import coop.encommun.local.LocalStack;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A service's audit log, as an auditor reads it. */
public record AuditedService(LocalStack stack, String name) {
    private static final int PAGE = 1_000;
    private static final Pattern ACTION = Pattern.compile("\"action\":\"([^\"]+)\"");

    private TextReader auditor() {
        return new TextReader(stack.url(name), stack.issuer().token("auditor", Set.of("auditor"), Map.of()));
    }

    public String key() {
        return auditor().read("/audit/key").strip();
    }

    public String checkpoint() {
        return auditor().read("/audit/checkpoint");
    }

    /** How many rows the latest checkpoint signs. */
    public int sealedRows() {
        return Integer.parseInt(checkpoint().lines().skip(1).findFirst().orElseThrow());
    }

    public String read(String path) {
        return auditor().read(path);
    }

    /** Every row, a line each. */
    public String export() {
        StringBuilder export = new StringBuilder();
        long last = -1;
        while (true) {
            String page = auditor().read("/audit/entries?after=" + last + "&limit=" + PAGE);
            export.append(page);
            List<String> rows = page.lines().toList();
            if (rows.size() < PAGE) return export.toString();
            last = Long.parseLong(rows.getLast().split(" ")[0]);
        }
    }

    /** The entries themselves, as canonical JSON. */
    public List<String> entries() {
        return export().lines()
                .map(line -> new String(
                        Base64.getDecoder().decode(line.split(" ")[3]), java.nio.charset.StandardCharsets.UTF_8))
                .toList();
    }

    /** What was done, in its order. */
    public List<String> actions() {
        List<String> actions = new ArrayList<>();
        for (String entry : entries()) {
            Matcher action = ACTION.matcher(entry);
            if (action.find()) actions.add(action.group(1));
        }
        return actions;
    }
}
