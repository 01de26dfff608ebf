package coop.encommun.e2e.isolation;

import static coop.encommun.e2e.isolation.Answers.always;
import static coop.encommun.e2e.isolation.Callers.COORDINATOR_ONLY;
import static coop.encommun.e2e.isolation.Callers.OVERSEERS;

import java.util.List;
import java.util.stream.Stream;

/** What every service has. */
final class KitRows {
    private KitRows() {}

    static List<Row> all() {
        return Stream.of("catalog", "purchasing", "supplier")
                .flatMap(KitRows::of)
                .toList();
    }

    private static Stream<Row> of(String service) {
        return Stream.of(
                route(service, "GET", "/dead-letters").to(OVERSEERS, always(200)),
                route(service, "POST", "/dead-letters/{id}/replay").to(COORDINATOR_ONLY, always(404, "not-found")));
    }

    private static Row route(String service, String method, String path) {
        return Row.of(new Route(service, method, path));
    }
}
