package coop.encommun.e2e.isolation;

import static coop.encommun.e2e.isolation.Answers.always;
import static coop.encommun.e2e.isolation.Callers.ANY_ROLE;
import static coop.encommun.e2e.isolation.Callers.AUDITOR_ONLY;
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
        return Stream.concat(deadLetters(service), audit(service));
    }

    private static Stream<Row> deadLetters(String service) {
        return Stream.of(
                route(service, "GET", "/dead-letters").to(OVERSEERS, always(200)),
                route(service, "POST", "/dead-letters/{id}/replay").to(COORDINATOR_ONLY, always(404, "not-found")));
    }

    /** What was signed is for everybody; what was done, for the auditor. */
    private static Stream<Row> audit(String service) {
        return Stream.of(
                route(service, "GET", "/audit/key").to(ANY_ROLE, always(200)),
                route(service, "GET", "/audit/checkpoint").to(ANY_ROLE, always(200)),
                route(service, "GET", "/audit/checkpoints").to(ANY_ROLE, always(200)),
                route(service, "GET", "/audit/checkpoints/{size}").to(ANY_ROLE, always(404, "not-found")),
                route(service, "GET", "/audit/proofs/inclusion").to(ANY_ROLE, always(400, "validation")),
                route(service, "GET", "/audit/proofs/consistency").to(ANY_ROLE, always(400, "validation")),
                route(service, "GET", "/audit/entries").to(AUDITOR_ONLY, always(200)),
                route(service, "GET", "/audit/entries/{sequence}").to(AUDITOR_ONLY, always(200)),
                route(service, "GET", "/audit/witnessed").to(AUDITOR_ONLY, always(200)));
    }

    private static Row route(String service, String method, String path) {
        return Row.of(new Route(service, method, path));
    }
}
