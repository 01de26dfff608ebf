package coop.encommun.e2e.sealed;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was looked through, and where traces were found. */
final class Search {
    private final Traces traces;
    private final Map<String, Set<String>> found = new TreeMap<>();
    private long bytes;
    private int places;

    Search(Traces traces) {
        this.traces = traces;
    }

    void look(String place, byte[] content) {
        places++;
        bytes += content.length;
        Set<String> here = traces.in(content);
        if (!here.isEmpty())
            found.computeIfAbsent(place, key -> new java.util.TreeSet<>()).addAll(here);
    }

    /** Forms by place. */
    Map<String, Set<String>> found() {
        return found;
    }

    boolean foundIn(String placePrefix) {
        return found.keySet().stream().anyMatch(place -> place.startsWith(placePrefix));
    }

    @Override
    public String toString() {
        return "%d places, %.1f MB".formatted(places, bytes / 1e6);
    }
}
