package coop.encommun.e2e.isolation;

/** A route of a service as its OpenAPI document names it. */
public record Route(String service, String method, String path) implements Comparable<Route> {
    @Override
    public int compareTo(Route other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return "%s %s %s".formatted(service, method, path);
    }
}
