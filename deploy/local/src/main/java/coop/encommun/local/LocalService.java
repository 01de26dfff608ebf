package coop.encommun.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;

/** The three services as the local stack runs them. */
enum LocalService {
    CATALOG("catalog", Map.of()),
    PURCHASING("purchasing", Map.of()),
    /** Suppliers' endpoints may be on this machine too, which a real installation refuses. */
    SUPPLIER("supplier", Map.of("ENCOMMUN_WEBHOOKS_ALLOW_LOOPBACK", "true"));

    private final String id;
    private final Map<String, String> environment;

    LocalService(String id, Map<String, String> environment) {
        this.id = id;
        this.environment = environment;
    }

    /** Also the name of its database and of the role it works there as. */
    String id() {
        return id;
    }

    /** What its certificate calls it. */
    String principal() {
        return id + "-service";
    }

    Map<String, String> environment() {
        return environment;
    }

    Path jar(Path home) {
        return home.resolve(id + "-service/target/quarkus-app/quarkus-run.jar");
    }

    void requireBuilt(Path home) {
        if (!Files.exists(jar(home))) {
            throw LocalProblem.notBuilt(id, jar(home));
        }
    }

    static LocalService of(String id) {
        return Arrays.stream(values())
                .filter(service -> service.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such service: " + id));
    }
}
