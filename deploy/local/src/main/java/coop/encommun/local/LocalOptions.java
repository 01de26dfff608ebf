package coop.encommun.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a local stack is to run.
 *
 * @param data the directory of all its data and logs; made if needed
 * @param home the project's directory, with the packaged services in it
 * @param ports where everything listens
 * @param jvmOptions of each service
 * @param environment further settings of every service, as environment variables ({@code QUARKUS_LOG_LEVEL=DEBUG})
 * @param durable false where a crash of the machine may lose data (tests)
 * @param bus how services and the broker know each other
 * @param progress told what happens
 */
public record LocalOptions(
        Path data,
        Path home,
        Ports ports,
        List<String> jvmOptions,
        Map<String, String> environment,
        boolean durable,
        Bus bus,
        Progress progress) {
    /** Half the CPU time of a start, and small: what a demonstration wants. A bench wants the other compiler. */
    private static final List<String> QUICK_START = List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    public LocalOptions {
        data = data.toAbsolutePath().normalize();
        home = home.toAbsolutePath().normalize();
        jvmOptions = List.copyOf(jvmOptions);
        environment = Map.copyOf(environment);
    }

    /** On the documented ports, durable, silent. */
    public static LocalOptions in(Path data) {
        return new LocalOptions(
                data, projectDirectory(), Ports.standard(), QUICK_START, Map.of(), true, Bus.OPEN, Progress.SILENT);
    }

    public LocalOptions on(Ports chosen) {
        return new LocalOptions(data, home, chosen, jvmOptions, environment, durable, bus, progress);
    }

    public LocalOptions withJvmOptions(List<String> chosen) {
        return new LocalOptions(data, home, ports, chosen, environment, durable, bus, progress);
    }

    public LocalOptions withEnvironment(Map<String, String> chosen) {
        return new LocalOptions(data, home, ports, jvmOptions, chosen, durable, bus, progress);
    }

    public LocalOptions notDurable() {
        return new LocalOptions(data, home, ports, jvmOptions, environment, false, bus, progress);
    }

    /**
     * The broker lets in who has a certificate, to what it may, as in a real installation.
     *
     * @param certificates what {@code deploy/kafka/certificates.sh DIRECTORY 127.0.0.1} makes
     */
    public LocalOptions securedBy(Path certificates) {
        Bus secured = new Bus(Optional.of(certificates.toAbsolutePath()));
        return new LocalOptions(data, home, ports, jvmOptions, environment, durable, secured, progress);
    }

    public LocalOptions telling(Progress listener) {
        return new LocalOptions(data, home, ports, jvmOptions, environment, durable, bus, listener);
    }

    /** The packaged services of another directory: another version of the project. */
    public LocalOptions withServicesOf(Path directory) {
        return new LocalOptions(data, directory, ports, jvmOptions, environment, durable, bus, progress);
    }

    Path logs() {
        return data.resolve("logs");
    }

    Path postgres() {
        return data.resolve("postgres");
    }

    int portOf(LocalService service) {
        return switch (service) {
            case CATALOG -> ports.catalog();
            case PURCHASING -> ports.purchasing();
            case SUPPLIER -> ports.supplier();
        };
    }

    /** {@code -Dencommun.home}, else the nearest directory above that is this project. */
    static Path projectDirectory() {
        String given = System.getProperty("encommun.home");
        if (given != null) {
            return Path.of(given);
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path directory = here; directory != null; directory = directory.getParent()) {
            if (Files.exists(directory.resolve("deploy/local/pom.xml"))) {
                return directory;
            }
        }
        return here;
    }
}
