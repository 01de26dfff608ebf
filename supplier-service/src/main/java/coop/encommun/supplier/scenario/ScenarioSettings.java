package coop.encommun.supplier.scenario;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How scenarios are computed. */
@ConfigMapping(prefix = "encommun.scenarios")
interface ScenarioSettings {

    /** Scenarios a replica computes at the same time, beside one for an award on the spot. */
    @WithDefault("1")
    int atOnce();

    /** How often waiting scenarios are looked for, and those being computed give a sign of life. */
    @WithDefault("1s")
    String every();

    /** A replica that gives no sign of life for so long has lost what it computes. */
    @WithDefault("PT15S")
    Duration lease();

    /** Whether the solver works within the service, where a crash of it would be one of the service: for tests only. */
    @WithDefault("false")
    boolean inProcess();

    /** Most resident memory of a solver's process; above it the process is ended, and the best so far is kept. */
    @WithDefault("2048")
    int memoryMegabytes();

    /** How long a stopped solver may take to end when the service goes down. */
    @WithDefault("PT8S")
    Duration grace();
}
