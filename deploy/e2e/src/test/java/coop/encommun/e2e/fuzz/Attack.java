package coop.encommun.e2e.fuzz;

/**
 * A request as its bytes go over the wire.
 *
 * @param well formed as HTTP: then the service itself must answer, and with a problem document
 */
record Attack(Operation operation, String caller, byte[] head, byte[] body, boolean well) {
    @Override
    public String toString() {
        String start = new String(head, java.nio.charset.StandardCharsets.ISO_8859_1);
        String sent = new String(body, 0, Math.min(300, body.length), java.nio.charset.StandardCharsets.UTF_8);
        return "%s as %s%n%s%s".formatted(operation.route(), caller, shortened(start), sent);
    }

    private static String shortened(String head) {
        return head.replaceAll("(?m)^Authorization: Bearer ey.*$", "Authorization: …")
                .lines()
                .map(line -> line.length() > 200 ? line.substring(0, 200) + "…" : line)
                .collect(java.util.stream.Collectors.joining("\n", "", "\n\n"));
    }
}
