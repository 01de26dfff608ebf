package coop.encommun.supplier.dispatch;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How orders are sent to suppliers' endpoints. */
@ConfigMapping(prefix = "encommun.webhooks")
interface DispatchSettings {

    /** Whether endpoints on this very machine may be called, also over plain HTTP: for development only. */
    @WithDefault("false")
    boolean allowLoopback();

    /** Wait before the first attempt, the second, and so on; the last one repeats. */
    @WithDefault("PT0S,PT5S,PT5M,PT30M,PT2H,PT5H,PT10H,PT14H,PT20H,PT24H")
    List<Duration> retrySchedule();

    /** Waits are up to this share longer or shorter, so that not all come at once. */
    @WithDefault("0.1")
    double jitter();

    /** For the whole attempt. */
    @WithDefault("PT15S")
    Duration timeout();

    /** How long a claim holds; longer than an attempt and its storing can take. */
    @WithDefault("PT30S")
    Duration lease();

    /** To how many suppliers at most at the same time. */
    @WithDefault("32")
    int parallel();

    /** How often due orders are looked for. */
    @WithDefault("1s")
    String sendDueEvery();

    /** What stands before {@code /supplier-orders/…} in the link sent; the supplier knows the host when it is empty. */
    @WithDefault("/")
    String publicUrl();
}
