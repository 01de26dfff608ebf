package coop.encommun.supplier.solver.bench;

import java.lang.management.ManagementFactory;
import java.time.Clock;

/** When the command was called: the shell tells, else the start of this process counts. */
final class Started {

    /** Microseconds since 1970. */
    private static final String BY_SHELL = "ENCOMMUN_STARTED";

    private Started() {}

    static long millisAgo() {
        long process = ManagementFactory.getRuntimeMXBean().getUptime();
        String told = System.getenv().getOrDefault(BY_SHELL, "");
        if (!told.matches("\\d{16}")) {
            return process;
        }
        long shell = Clock.systemUTC().millis() - Long.parseLong(told) / 1_000;
        // A clock that was set meanwhile, or a leftover of another call: then the process alone counts.
        return shell >= process && shell < process + 5_000 ? shell : process;
    }
}
