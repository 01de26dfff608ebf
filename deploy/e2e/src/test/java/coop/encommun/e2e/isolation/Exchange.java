package coop.encommun.e2e.isolation;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call and its answer. */
record Exchange(String url, int status, Map<String, String> headers, String body) {
    private static final Pattern TYPE = Pattern.compile("\"type\":\"[^\"]*?([^/:\"]+)\"");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern CHANGING = Pattern.compile("date|content-length|x-ratelimit.*|ratelimit.*");

    /** The last word of the problem's type; empty when it is no problem. */
    String problem() {
        Matcher type = TYPE.matcher(body);
        return status / 100 != 2 && type.find() ? type.group(1) : "";
    }

    boolean isRefusal() {
        return status / 100 != 2;
    }

    boolean isProblemDocument() {
        return headers.getOrDefault("content-type", "").startsWith("application/problem+json");
    }

    /** All that can be told from the answer, but for the ids that were asked for. */
    String impression() {
        Map<String, String> lasting = new TreeMap<>(headers);
        lasting.keySet().removeIf(name -> CHANGING.matcher(name).matches());
        return status + " " + lasting + " " + ID.matcher(body).replaceAll("ID");
    }
}
