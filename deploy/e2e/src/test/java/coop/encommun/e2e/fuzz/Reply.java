package coop.encommun.e2e.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What came back, read off the wire; status 0 when the connection was closed without a word. */
record Reply(int status, String head, String body) {
    private static final Pattern INNARDS = Pattern.compile(
            "\\tat |\\.java:\\d|Exception\\b|java\\.(lang|util|sql)|jakarta\\.|org\\.(hibernate|postgresql|jboss)|io\\.(quarkus|vertx|netty|smallrye)"
                    + "|com\\.fasterxml|coop\\.encommun\\.[a-z]+\\.|SQLSTATE|relation \"|root:x:0");

    static Reply of(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.UTF_8);
        if (!all.startsWith("HTTP/1.")) return new Reply(0, "", all);
        int end = all.indexOf("\r\n\r\n");
        String head = end < 0 ? all : all.substring(0, end);
        int status = Integer.parseInt(head.substring(9, 12));
        if (status == 100) return of(all.substring(end + 4).getBytes(StandardCharsets.UTF_8));
        return new Reply(status, head, end < 0 ? "" : all.substring(end + 4));
    }

    /** What is wrong with this answer to that attack; nothing when all is well. */
    List<String> faults(Attack attack) {
        List<String> faults = new java.util.ArrayList<>();
        if (status >= 500) faults.add("status " + status);
        if (status == 0 && attack.well()) faults.add("no answer");
        if (status / 100 == 2 && attack.operation().changes()) faults.add("carried out: " + status);
        if (INNARDS.matcher(body).find()) faults.add("shows its innards");
        if (status >= 300 && attack.well() && !isProblem()) faults.add("no problem document: " + status);
        return faults;
    }

    private boolean isProblem() {
        return head.toLowerCase(java.util.Locale.ROOT).contains("content-type: application/problem+json")
                && body.contains("\"type\":");
    }
}
