package coop.encommun.e2e.fuzz;

import coop.encommun.e2e.isolation.Caller;
import coop.encommun.e2e.isolation.Paths;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes requests from a seed: malformed, hostile, or both; none that a sound service would carry out. */
final class Attacker {
    private static final List<String> WRONG_TYPES = List.of(
            "text/plain",
            "application/xml",
            "multipart/form-data; boundary=",
            "application/x-www-form-urlencoded",
            ";;;/",
            "application/json/json",
            "*/*",
            "image/png");

    private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final int LONGEST_TARGET = 3_900;

    private final SplittableRandom random;
    private final Spoiling spoiling;
    private final List<Operation> operations;
    private final Map<Caller, Optional<String>> tokens;
    private final Paths paths;

    Attacker(SplittableRandom random, List<Operation> operations, Map<Caller, Optional<String>> tokens, Paths paths) {
        this.random = random;
        this.spoiling = new Spoiling(random);
        this.operations = operations;
        this.tokens = tokens;
        this.paths = paths;
    }

    Attack next() {
        Operation operation = Hostile.pick(operations, random);
        Caller caller = Hostile.pick(List.of(Caller.values()), random);
        List<String> headers = new ArrayList<>();
        headers.add("Host: localhost");
        headers.add("Connection: close");
        authorization(caller).ifPresent(headers::add);
        for (int more = random.nextInt(4); more > 0; more--) headers.add(Hostile.header(random));
        String target = path(operation) + query(operation);
        target = target.substring(0, Math.min(target.length(), LONGEST_TARGET));
        if (operation.contentType().isEmpty() && random.nextInt(4) > 0)
            return attack(operation, caller, target, headers, new byte[0]);
        return withBody(operation, caller, target, headers);
    }

    private Optional<String> authorization(Caller caller) {
        if (random.nextInt(12) == 0) return Optional.of("Authorization: " + Hostile.authorization(random));
        return tokens.get(caller).map("Authorization: Bearer "::concat);
    }

    /** Commands without a body are aimed at nothing: what else could be wrong with them? */
    private String path(Operation operation) {
        boolean harmless = !operation.changes() || operation.contentType().isPresent();
        String path = operation.route().path();
        if (harmless && random.nextInt(3) > 0) return paths.own(path);
        while (path.contains("{")) path = path.replaceFirst("\\{[a-zA-Z]+}", Matcher.quoteReplacement(id()));
        return path;
    }

    private String id() {
        return random.nextInt(3) == 0
                ? new UUID(random.nextLong(), random.nextLong()).toString()
                : Hostile.escaped(random);
    }

    private String query(Operation operation) {
        if (random.nextInt(3) > 0) return "";
        List<String> names = new ArrayList<>(operation.queries());
        names.add("inconnu");
        StringBuilder query = new StringBuilder("?");
        for (int i = random.nextInt(1, 5); i > 0; i--)
            query.append(Hostile.pick(names, random))
                    .append('=')
                    .append(Hostile.escaped(random))
                    .append('&');
        if (random.nextInt(20) == 0) query.append("a=1&".repeat(400));
        return query.length() > 3_500 ? query.substring(0, 3_500) : query.toString();
    }

    private Attack withBody(Operation operation, Caller caller, String target, List<String> headers) {
        byte[] body = body(operation);
        String type = operation.contentType().orElse("application/json");
        if (random.nextInt(8) == 0) type = Hostile.pick(WRONG_TYPES, random);
        if (random.nextInt(30) > 0) headers.add("Content-Type: " + type);
        return switch (random.nextInt(16)) {
            case 0 -> broken(operation, caller, target, headers, "Content-Length: " + (body.length + 10), body);
            case 1 -> broken(operation, caller, target, headers, "Content-Length: -1", body);
            case 2 -> broken(operation, caller, target, headers, "Content-Length: 99999999999999999999", body);
            case 3 -> broken(operation, caller, target, headers, "Transfer-Encoding: chunked", body);
            case 4 -> {
                headers.add("Transfer-Encoding: chunked");
                yield attack(operation, caller, target, headers, chunked(body));
            }
            default -> {
                headers.add("Content-Length: " + body.length);
                yield attack(operation, caller, target, headers, body);
            }
        };
    }

    /** Of a thing whose state forbids the command any more, hostile values go as deep as they get. */
    private byte[] body(Operation operation) {
        String path = operation.route().path();
        if (operation.contentType().filter("text/csv"::equals).isPresent()) return spoiling.csv();
        if (operation.sample() == null) return Spoiling.bytes(Hostile.text(random));
        boolean settled = path.contains("-orders/{id}") || path.contains("/negotiations/{id}");
        return settled && random.nextBoolean()
                ? spoiling.hostileValues(operation.sample())
                : spoiling.json(operation.sample());
    }

    private byte[] chunked(byte[] body) {
        byte[] head = Spoiling.bytes(Integer.toHexString(body.length) + "\r\n");
        byte[] tail = Spoiling.bytes(body.length == 0 ? "\r\n" : "\r\n0\r\n\r\n");
        byte[] all = new byte[head.length + body.length + tail.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        System.arraycopy(tail, 0, all, head.length + body.length, tail.length);
        return all;
    }

    private Attack broken(
            Operation operation, Caller caller, String target, List<String> headers, String last, byte[] body) {
        headers.add(last);
        return new Attack(operation, caller.name(), latin(head(operation, target, headers)), body, false);
    }

    private Attack attack(Operation operation, Caller caller, String target, List<String> headers, byte[] body) {
        String head = head(operation, target, headers);
        return new Attack(operation, caller.name(), latin(head), body, isHttp(head));
    }

    /** What is refused by the HTTP server itself, before any service has a look: it need not be told what a problem is. */
    private static boolean isHttp(String head) {
        return head.indexOf('\0') < 0
                && !head.contains("Upgrade:")
                && !BROKEN_ESCAPE
                        .matcher(head.lines().findFirst().orElseThrow())
                        .find();
    }

    private static String head(Operation operation, String target, List<String> headers) {
        return operation.route().method() + " " + target + " HTTP/1.1\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    }

    private static byte[] latin(String head) {
        return head.getBytes(StandardCharsets.ISO_8859_1);
    }
}
